import { ProblemError } from "@mingfa/contract/client";
import { expect, test } from "vitest";
import { serverFaults } from "./server-faults.ts";

const message = { zh: "号码有误", en: "wrong number" };
const problem = (fields: string[]) =>
  new ProblemError({
    type: "/problems/invalid",
    title: { zh: "填写的内容有误", en: "Some answers need correction" },
    status: 422,
    code: "invalid",
    problems: fields.map((field) => ({ field, code: "checkDigit", message })),
  });

test("the server's faults bear the names of the form's fields", () => {
  expect(serverFaults(problem(["input.phone", "body.input.tools.0.name", "phone"]))).toEqual([
    { field: "phone", message },
    { field: "tools.0.name", message },
    { field: "phone", message },
  ]);
});

test("any other failure is no fault of an answer", () => {
  expect(serverFaults(new Error("no network"))).toEqual([]);
  expect(serverFaults(undefined)).toEqual([]);
});
