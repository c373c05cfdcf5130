import { randomUUID } from "node:crypto";
import type { Actor, JsonObject } from "@mingfa/core/procedure";
import { beginFile, receivePiece } from "#files";
import { formOf, procedureOn } from "#procedure";
import type { Node } from "../node.ts";
import type { Step } from "./story.ts";

/** Uploads the files of a step as its person would; what its input then says of them, by question. */
export const handIn = async (
  { files, procedure: node }: Pick<Node, "files" | "procedure">,
  actor: Actor,
  procedure: string,
  { act, files: given = {} }: Pick<Step, "act" | "files">,
  today: string,
): Promise<JsonObject> => {
  const under = procedureOn(node, procedure, today);
  const answers: JsonObject = {};
  for (const [field, { name, bytes }] of Object.entries(given)) {
    if (!under) throw new Error(`no version of ${procedure} is in force on ${today}`);
    const file = { field, name, size: bytes.length, key: randomUUID() };
    const { id } = await beginFile(files, actor, formOf(under, act), file);
    const { whole } = await receivePiece(files, actor, { file: id, offset: 0, bytes });
    if (!whole) throw new Error(`${name} did not arrive whole`);
    answers[field] = [{ id, name, size: bytes.length, kind: whole.kind, sha256: whole.sha256 }];
  }
  return answers;
};
