import { existsSync } from "node:fs";
import { join } from "node:path";
import { checkLexicon, compileLexicon, LexiconPack, type Lexicon } from "@mingfa/core/classification";
import { Check } from "typebox/value";
import { atStart, inOrder, type FileFault } from "./fault.ts";
import { packText } from "./pack-text.ts";
import { shapeFaults } from "@mingfa/core/procedure";
import { parseYaml, type YamlSource } from "./yaml-source.ts";

type Part = keyof LexiconPack;

const parts = Object.keys(LexiconPack.properties) as Part[];

/** The word lists of the classifier in a packs folder (`classification/*.yaml`), or all that is wrong with them. */
export const readClassification = (
  folder: string,
): { ok: true; lexicon: Lexicon } | { ok: false; errors: FileFault[] } => {
  const sources = new Map<Part, YamlSource>();
  const faults = parts.flatMap((part) => readPart(folder, part, sources));
  if (faults.length > 0) return { ok: false, errors: inOrder(faults) };
  const pack: unknown = Object.fromEntries([...sources].map(([part, { value }]) => [part, value]));
  if (!Check(LexiconPack, pack)) return { ok: false, errors: [] };
  const errors = checkLexicon(pack).flatMap(({ part, path, code, message }): FileFault[] => {
    const source = sources.get(part);
    return source ? [{ ...source.place(path), code, message }] : [];
  });
  return errors.length > 0 ? { ok: false, errors: inOrder(errors) } : { ok: true, lexicon: compileLexicon(pack) };
};

const readPart = (folder: string, part: Part, sources: Map<Part, YamlSource>): FileFault[] => {
  const file = `classification/${part}.yaml`;
  if (!existsSync(join(folder, file)))
    return [atStart(file, "missing", "缺少规则包文件", "this part of the packs is missing")];
  const read = packText(folder, file);
  if (!read.ok) return [read.fault];
  const parsed = parseYaml(file, read.text);
  if (!parsed.ok) return parsed.faults;
  const { source } = parsed;
  sources.set(part, source);
  return shapeFaults(LexiconPack.properties[part], source.value).map(({ path, code, message, atKey }) => ({
    ...source.place(path, atKey ? "key" : "value"),
    code,
    message,
  }));
};
