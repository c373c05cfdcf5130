import { afterAll, describe, expect, it } from "vitest";
import { procedureInForce } from "./packs.ts";
import { loadPacks } from "./read-packs.ts";
import { PackFolder } from "./testing/pack-folder.ts";

const folder = new PackFolder("licensing");
afterAll(() => folder[Symbol.dispose]());
const opinion = "licensing/procedures/opinion.yaml";

describe("versions of a procedure stand side by side", () => {
  it("and the day decides which is used", () => {
    const amended = folder
      .read(opinion)
      .replace('version: "2026.1"', 'version: "2027.1"')
      .replace("inForce: 2026-01-01", "inForce: 2027-01-01");
    folder.write("licensing/procedures/opinion-2027.yaml", amended);
    const packs = loadPacks(folder.path);
    folder.remove("licensing/procedures/opinion-2027.yaml");
    const versions = packs.procedures.get("licence.opinion") ?? [];
    expect(versions.map(({ procedure }) => procedure.definition.version)).toEqual(["2026.1", "2027.1"]);
    expect(new Set(versions.map(({ hash }) => hash)).size).toBe(2);
    const on = (date: string) => procedureInForce(packs, "licence.opinion", date)?.procedure.definition.version;
    expect([on("2025-12-31"), on("2026-12-31"), on("2027-01-01")]).toEqual([undefined, "2026.1", "2027.1"]);
  });
});

describe("a hash stands for what a pack says, not how it is laid out", () => {
  const hashOf = (id: string) => loadPacks(folder.path).procedures.get(id)?.[0]?.hash;

  it("comments, blank lines, quotes and the order of keys make no difference", () => {
    const [all, one] = [loadPacks(folder.path).hash, hashOf("licence.opinion")];
    const { undo } = folder.replace(
      opinion,
      "  asked:\n    label: { zh: 待签收, en: Asked }\n",
      '  # Only laid out otherwise.\n\n  asked:\n    label:\n      en: "Asked"\n      zh: 待签收\n',
    );
    const after = [loadPacks(folder.path).hash, hashOf("licence.opinion")];
    undo();
    expect(after).toEqual([all, one]);
  });

  it("a word makes one", () => {
    const before = hashOf("licence.opinion");
    const { undo } = folder.replace(opinion, "待签收", "等待签收");
    const after = hashOf("licence.opinion");
    undo();
    expect(after).not.toBe(before);
  });

  it("a procedure in parts is the procedure that the same parts make in one file", () => {
    const parts = ["procedure", "acts", "documents"].map((part) => `licensing/procedures/renewal/${part}.yaml`);
    const before = hashOf("licence.renewal");
    const texts = parts.map((part) => folder.read(part));
    for (const part of parts) folder.remove(part);
    folder.write("licensing/procedures/renewal.yaml", texts.join("\n"));
    const after = hashOf("licence.renewal");
    folder.remove("licensing/procedures/renewal.yaml");
    parts.forEach((part, at) => folder.write(part, texts[at] ?? ""));
    expect(after).toBe(before);
  });
});
