import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseAllDocuments } from "yaml";
import type { Document, Node, YAMLError } from "yaml";
import { atStart, type FileFault, type PlaceOf } from "./fault.ts";
import { forbidden } from "./yaml-forbidden.ts";
import { yamlMessage } from "./yaml-message.ts";

/** A parsed pack file: its value, and where in the file each part of it stands. */
export type YamlSource = {
  file: string;
  value: unknown;
  place: PlaceOf;
};

/** Past so many the file is no pack at all, and a list of its faults helps nobody. */
const mostFaults = 100;

/**
 * Parses YAML 1.2 (core schema: dates stay text). Repeated keys, tabs as indentation, tags, and aliases within aliased
 * parts are refused. A part reached through an alias stands where its anchor stands.
 */
export const parseYaml = (
  file: string,
  text: string,
): { ok: true; source: YamlSource } | { ok: false; faults: FileFault[] } => {
  const lines = new LineCounter();
  const fault = (offset: number, code: string, message: FileFault["message"]): FileFault => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, code, message };
  };
  const fromError = ({ pos, code, message }: YAMLError) =>
    code === "RESOURCE_EXHAUSTION" ? tooDeep(file) : fault(pos[0], "yaml", yamlMessage(code, message));
  try {
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      prettyErrors: false,
      stringKeys: true,
      resolveKnownTags: false,
      logLevel: "silent",
    });
    const [document, second] = Array.isArray(documents) ? documents : [];
    if (!document || document.contents === null)
      return { ok: false, faults: [atStart(file, "empty", "文件没有内容", "the file is empty")] };
    const faults = [...document.errors, ...document.warnings].map(fromError);
    // Most files have neither aliases nor tags, and walking the tree is what takes time.
    if (/[*!]/.test(text))
      for (const { offset, code, message } of forbidden(document)) faults.push(fault(offset, code, message));
    if (second)
      faults.push(
        fault(second.range[0], "secondDocument", { zh: "一个文件只能有一份文档", en: "one file holds one document" }),
      );
    if (faults.length > 0) return { ok: false, faults: faults.slice(0, mostFaults) };
    return { ok: true, source: { file, value: document.toJS(), place: placeIn(file, document, lines) } };
  } catch (error) {
    // What reads the tree recurses: nesting that exhausts the stack is an author's fault, not the server's.
    if (!(error instanceof RangeError)) throw error;
    return { ok: false, faults: [tooDeep(file)] };
  }
};

const tooDeep = (file: string): FileFault => atStart(file, "tooDeep", "嵌套过深", "it is nested too deeply");

const placeIn =
  (file: string, document: Document, lines: LineCounter): PlaceOf =>
  (path, at = "value") => {
    let value: Node | null = isNode(document.contents) ? document.contents : null;
    let offset = value?.range?.[0] ?? 0;
    for (const [depth, step] of path.entries()) {
      const found = child(isAlias(value) ? (value.resolve(document) ?? null) : value, step);
      if (!found) break;
      const last = depth === path.length - 1;
      const useKey = found.key !== undefined && ((last && at === "key") || !isWritten(found.value));
      offset = (useKey ? found.key : found.value?.range?.[0]) ?? offset;
      value = found.value;
    }
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };

/** A scalar with text of its own; of collections and empty values the key is what can be pointed at. */
const isWritten = (node: Node | null): boolean =>
  isScalar(node) && node.range !== undefined && node.range !== null && node.range[1] > node.range[0];

const child = (node: Node | null, step: string | number): { key?: number; value: Node | null } | undefined => {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? { value: item } : undefined;
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
  if (!pair || !isScalar(pair.key)) return undefined;
  return { key: pair.key.range?.[0] ?? 0, value: isNode(pair.value) ? pair.value : null };
};
