import { routes } from "@mingfa/contract";
import { expect, test } from "vitest";
import { operationOf } from "./operation-names.ts";

const all = Object.entries(routes).flatMap(([group, members]) =>
  Object.entries(members).map(([name, route]) => ({ name: `${group}.${name}`, route })),
);

test("every route that changes something is logged, save what is kept while a form is filled in", () => {
  const missing = all
    .filter(({ route }) => route.method !== "GET" && operationOf(route) === undefined)
    .map(({ name }) => name.split(".")[0]);
  expect(new Set(missing)).toEqual(new Set(["drafts", "files"]));
});

test("every file that is handed out counts as an export", () => {
  const files = all.filter(({ route }) => "file" in route && route.file === true);
  expect(files.length).toBeGreaterThan(3);
  for (const { name, route } of files) expect(operationOf(route)).toEqual({ name, kind: "exported" });
});

test("what is only read is not logged", () => {
  expect(operationOf(routes.packs.overview)).toBeUndefined();
  expect(operationOf(routes.matters.view)).toBeUndefined();
});
