import { Type } from "typebox";
import { expect, it } from "vitest";
import { shapeFaults } from "./shape.ts";

const strict = { additionalProperties: false } as const;
const Field = Type.Union([
  Type.Object({ type: Type.Literal("text"), max: Type.Optional(Type.Integer()) }, strict),
  Type.Object({ type: Type.Literal("choice"), options: Type.Array(Type.String(), { minItems: 1 }) }, strict),
]);
const Role = Type.Union([
  Type.Object({ party: Type.String() }, strict),
  Type.Object({ duty: Type.String(), power: Type.String() }, strict),
]);
const Schema = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z]+$" }),
    when: Type.Union([Type.String(), Type.Number(), Type.Boolean()]),
    kind: Type.Union([Type.Literal("a"), Type.Literal("b")]),
    fields: Type.Record(Type.String({ pattern: "^[a-z]+$" }), Field, strict),
    roles: Type.Optional(Type.Array(Role)),
  },
  strict,
);
const sound = { id: "x", when: true, kind: "a", fields: { name: { type: "text" } } };
const faults = (change: object) =>
  shapeFaults(Schema, { ...sound, ...change }).map(({ path, code, atKey }) => [code, path.join("."), atKey]);

it("a sound value has no faults", () => expect(faults({})).toEqual([]));

it.each([
  [{ extra: 1 }, ["unknownKey", "extra", true]],
  [{ id: "X" }, ["value", "id", false]],
  [{ when: [] }, ["value", "when", false]],
  [{ kind: "c" }, ["value", "kind", false]],
  [{ fields: { Name: { type: "text" } } }, ["badName", "fields.Name", true]],
  [{ fields: { name: { type: "text", options: ["a"] } } }, ["unknownKey", "fields.name.options", true]],
  [{ fields: { name: { type: "choice", options: [] } } }, ["value", "fields.name.options", false]],
  [{ fields: { name: { type: "choise" } } }, ["value", "fields.name", false]],
  [{ fields: { name: { type: "choice" } } }, ["missingKey", "fields.name", true]],
  [{ roles: [{ duty: "d", power: "p", note: 1 }] }, ["unknownKey", "roles.0.note", true]],
  [{ roles: "clerk" }, ["value", "roles", false]],
])("%j is one fault, at its own path", (change, fault) => expect(faults(change)).toEqual([fault]));

it("every fault is reported, not the first few, and each in both languages", () => {
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`extra${i}`, i]));
  const found = shapeFaults(Schema, { ...sound, ...many });
  expect(found).toHaveLength(50);
  for (const { message } of found)
    expect([/[\u4e00-\u9fff]/.test(message.zh), /consumes/.test(message.en)]).toEqual([true, true]);
});
