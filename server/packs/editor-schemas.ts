import { LexiconPack } from "@mingfa/core/classification";
import { CalendarYear, CountingTable, StatuteTable, TermFile } from "@mingfa/core/law";
import { CatalogueDefinition, ItemDefinition, PowerList, ProcedureDefinition } from "@mingfa/core/procedure";
import { DiscretionPack } from "@mingfa/core/discretion";
import { CaseFile, ReplayFile } from "@mingfa/core/replay";
import { Type, type TSchema } from "typebox";
import { RuleNotes } from "./coverage/rule-notes.ts";
import { ScenarioFile } from "./coverage/scenario-schema.ts";
import { LevelTable } from "./level-schema.ts";
import type { PackKind } from "./pack-files.ts";

/** A schema as editors read it: file name, what it describes, and the pack files it is for (below `packs/`). */
type Published = { name: string; title: string; schema: TSchema; files: string[] };

/** A file of a folder that shares a procedure: any of its keys, none required. */
const ProcedurePart = Type.Object(
  Object.fromEntries(
    Object.entries(ProcedureDefinition.properties).map(([key, schema]) => [key, Type.Optional(schema)]),
  ),
  { additionalProperties: false },
);

/** Of each kind of pack one: a new kind does not compile without. */
const ofKinds: Record<PackKind, Published> = {
  statutes: { name: "statutes", title: "法规表 table of statutes", schema: StatuteTable, files: ["law/statutes.yaml"] },
  levels: { name: "levels", title: "效力位阶 levels of statutes", schema: LevelTable, files: ["law/levels.yaml"] },
  counting: {
    name: "counting",
    title: "期间的计算 how statutes count",
    schema: CountingTable,
    files: ["law/counting.yaml"],
  },
  terms: { name: "terms", title: "期限 terms of a statute", schema: TermFile, files: ["*/terms/*.yaml"] },
  calendar: { name: "calendar", title: "放假安排 official calendar", schema: CalendarYear, files: ["calendar/*.yaml"] },
  powers: { name: "powers", title: "权责清单 power list", schema: PowerList, files: ["*/powers.yaml"] },
  procedures: {
    name: "procedure",
    title: "程序 procedure",
    schema: ProcedureDefinition,
    files: ["*/procedures/*.yaml"],
  },
  catalogue: {
    name: "catalogue",
    title: "事项目录的入口 entries to the catalogue",
    schema: CatalogueDefinition,
    files: ["services/catalogue.yaml"],
  },
  replay: { name: "replay", title: "案卷重演的规则 rules of a replay", schema: ReplayFile, files: ["*/replay/*.yaml"] },
  discretion: {
    name: "discretion",
    title: "裁量基准 discretion benchmark",
    schema: DiscretionPack,
    files: ["*/discretion/*.yaml"],
  },
  items: { name: "item", title: "政务服务事项 service item", schema: ItemDefinition, files: ["*/items/*.yaml"] },
};

const published: readonly Published[] = [
  ...Object.values(ofKinds),
  {
    name: "procedure-part",
    title: "程序的一部分 part of a procedure",
    schema: ProcedurePart,
    files: ["*/procedures/*/*.yaml"],
  },
  { name: "tests", title: "规则的测试 tests of law", schema: ScenarioFile, files: ["*/tests/*.yaml"] },
  { name: "rules", title: "规则表的说明 notes on rules", schema: RuleNotes, files: ["law/coverage/rules.yaml"] },
  { name: "case", title: "案卷重演的输入 cases to replay", schema: CaseFile, files: [] },
  ...Object.entries(LexiconPack.properties).map(([part, schema]) => ({
    name: `classification-${part}`,
    title: `分类词表 word list: ${part}`,
    schema,
    files: [`classification/${part}.yaml`],
  })),
];

const draft = "https://json-schema.org/draft/2020-12/schema";

/** The JSON Schema documents by file name, as they stand in `packs/schema`. */
export const editorSchemas = (): Map<string, string> =>
  new Map(
    published.map(({ name, title, schema }) => [
      `${name}.json`,
      `${JSON.stringify({ $schema: draft, title, ...schema })}\n`,
    ]),
  );

/** Which schema is for which files: what the YAML extension of an editor wants to know. */
export const editorSettings = (): Record<string, string[]> =>
  Object.fromEntries(
    published.map(({ name, files }) => [`./packs/schema/${name}.json`, files.map((file) => `packs/${file}`)]),
  );
