import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { TSchema } from "typebox";
import { Check } from "typebox/value";
import { parse } from "yaml";
import { editorSchemas, editorSettings } from "./editor-schemas.ts";

const root = join(import.meta.dirname, "../..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");
const yaml = (file: string): unknown => parse(read(file), { merge: false });

describe("the published schemas", () => {
  it("are those of the code: npm run schemas writes them anew", () => {
    const written = readdirSync(join(root, "packs/schema")).filter((file) => file.endsWith(".json"));
    expect(written.toSorted()).toEqual([...editorSchemas().keys()].toSorted());
    for (const [file, text] of editorSchemas()) expect([file, read(`packs/schema/${file}`)]).toEqual([file, text]);
    expect(JSON.parse(read(".vscode/settings.json"))).toEqual({ "yaml.schemas": editorSettings() });
  });

  const files = Object.entries(editorSettings()).flatMap(([schema, patterns]) =>
    globSync(patterns, { cwd: root }).map((file) => ({ schema: schema.slice(2), file })),
  );

  it("cover every pack once", () => {
    const packs = globSync("packs/**/*.yaml", { cwd: root });
    expect(files.map(({ file }) => file).toSorted()).toEqual(packs.toSorted());
  });

  // As plain JSON, the way an editor reads them, not as the objects they were made from.
  it.each(files)("$file is valid under $schema, and not with a key of its own", ({ schema, file }) => {
    const plain = JSON.parse(read(schema)) as TSchema;
    const pack = yaml(file);
    const [sound, odd]: boolean[] = [Check(plain, pack), Check(plain, { ...(pack as object), "planted!": 1 })];
    expect([sound, odd]).toEqual([true, false]);
  });
});
