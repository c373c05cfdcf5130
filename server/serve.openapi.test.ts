import { routes } from "@mingfa/contract";
import { Validator } from "@seriousme/openapi-schema-validator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestNode, type TestNode } from "./testing/test-node.ts";

type Operation = {
  operationId: string;
  security: object[];
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: object;
  responses: Record<string, { content: object }>;
};
type Document = { openapi: string; paths: Record<string, Record<string, Operation>> };

let at: TestNode;
let document: Document;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02" });
  document = (await (await fetch(`${at.base}/api/openapi.json`)).json()) as Document;
});
afterAll(() => at.stop());

const all = Object.entries(routes).flatMap(([group, members]) =>
  Object.entries(members).map(([name, route]) => ({ id: `${group}.${name}`, route })),
);

test("the document is valid OpenAPI 3.1", async () => {
  const result = await new Validator().validate(structuredClone(document));
  expect(result).toMatchObject({ valid: true });
  expect(document.openapi).toBe("3.1.0");
});

test.each(all)("$id stands in it, with its parts, its answer and its problems", ({ id, route }) => {
  const path = route.path.replaceAll(/:([A-Za-z]+)/g, "{$1}");
  const operation = document.paths[path]?.[route.method.toLowerCase()];
  expect(operation?.operationId).toBe(id);
  const named = (place: string) =>
    (operation?.parameters ?? [])
      .filter((one) => one.in === place)
      .map(({ name }) => name)
      .sort();
  expect(named("path")).toEqual("params" in route ? Object.keys(route.params.properties).sort() : []);
  expect(named("query")).toEqual("query" in route ? Object.keys(route.query.properties).sort() : []);
  expect(operation?.requestBody !== undefined).toBe("body" in route);
  expect(Object.keys(operation?.responses ?? {})).toEqual(["200", "4XX", "5XX"]);
  expect(operation?.responses["4XX"]?.content).toHaveProperty(["application/problem+json"]);
  expect(operation?.security.length).toBe("public" in route ? 0 : 1);
});

test("nothing else of the API is open", () => {
  const listed = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
  expect(listed).toHaveLength(all.length);
});
