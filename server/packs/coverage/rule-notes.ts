import { existsSync } from "node:fs";
import { join } from "node:path";
import { Type, type Static } from "typebox";
import { Check } from "typebox/value";
import { placed } from "../fault.ts";
import { packText } from "../pack-text.ts";
import { PacksError } from "../packs-error.ts";
import { shapeFaults } from "@mingfa/core/procedure";
import { parseYaml } from "../yaml-source.ts";

const strict = { additionalProperties: false } as const;
const Text = Type.Object({ zh: Type.String({ minLength: 2 }), en: Type.String({ minLength: 2 }) }, strict);

/** What the packs say of the table of rules itself: short names of its statutes, and rules no platform can execute. */
export const RuleNotes = Type.Object(
  {
    names: Type.Record(Type.String(), Type.String()),
    notExecutable: Type.Array(Type.Object({ rules: Type.Array(Type.String(), { minItems: 1 }), why: Text }, strict)),
  },
  strict,
);
export type RuleNotes = Static<typeof RuleNotes>;

const file = "law/coverage/rules.yaml";

/** Reads them from a packs folder, which need have none. Throws `PacksError` where the file is faulty. */
export const readRuleNotes = (folder: string): RuleNotes => {
  if (!existsSync(join(folder, file))) return { names: {}, notExecutable: [] };
  const read = packText(folder, file);
  if (!read.ok) throw new PacksError([read.fault]);
  const parsed = parseYaml(file, read.text);
  if (!parsed.ok) throw new PacksError(parsed.faults);
  const { value } = parsed.source;
  if (!Check(RuleNotes, value)) throw new PacksError(placed(parsed.source, shapeFaults(RuleNotes, value)));
  return value;
};
