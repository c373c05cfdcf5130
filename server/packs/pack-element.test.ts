import { expect, test } from "vitest";
import { elementAt, type PackElement } from "./pack-element.ts";
import { loadPacks } from "./read-packs.ts";

const text = (zh: string) => ({ zh, en: `${zh} in English` });
const procedure = {
  id: "p",
  version: "1",
  title: text("程序"),
  acts: {
    accept: {
      label: text("受理"),
      conditions: [{ id: "complete", message: text("材料不齐") }],
      lookups: { ban: { source: "ban" } },
    },
  },
  roles: { clerk: { label: text("受理人员") } },
};
const at = (value: object, ...path: (string | number)[]): Partial<PackElement> => elementAt("file.yaml", value, path);

test("a basis in a procedure belongs to the nearest part that has a name", () => {
  const of = { kind: "procedure", id: "p", version: "1", title: text("程序") };
  const basis = (path: (string | number)[]) => at(procedure, ...path, "basis");
  expect(basis(["acts", "accept"])).toEqual({ kind: "act", id: "accept", label: text("受理"), within: of });
  expect(basis(["acts", "accept", "conditions", 0])).toMatchObject({ kind: "condition", id: "complete" });
  expect(basis(["acts", "accept", "lookups", "ban"])).toMatchObject({ kind: "lookup", id: "accept" });
  expect(basis(["roles", "clerk"])).toMatchObject({ kind: "role", id: "clerk", label: text("受理人员") });
});

test("an item, its material, a power, a term, a way of counting", () => {
  const item = { id: "i", version: "1", title: text("事项"), materials: [{ name: text("平面图") }] };
  expect(at(item, "basis", 0)).toMatchObject({ kind: "item", id: "i", label: text("事项") });
  expect(at(item, "materials", 0, "basis")).toMatchObject({
    kind: "material",
    label: text("平面图"),
    within: { kind: "item", id: "i" },
  });
  expect(at({ powers: [{ code: "c", title: text("职权") }] }, "powers", 0, "basis", 0)).toMatchObject({ id: "c" });
  const terms = { statute: "某法", terms: [{ id: "T.1", label: text("期限"), extension: [{}] }] };
  expect(at(terms, "terms", 0, "extension", 0, "basis")).toMatchObject({ kind: "term", id: "T.1" });
  const counting = { statutes: { 某法: { firstDay: {} } } };
  expect(at(counting, "statutes", "某法", "firstDay", "basis")).toMatchObject({ kind: "counting", id: "某法" });
});

test("every citation of the packs says what it is the basis of, in both languages", () => {
  const { citations } = loadPacks(process.env["PACKS_DIR"] ?? "packs");
  expect(citations.length).toBeGreaterThan(500);
  const nameless = citations.filter(({ element }) => element.id === "" || !element.label.zh || !element.label.en);
  expect(nameless.map(({ file, line }) => `${file}:${line}`)).toEqual([]);
});
