import { fictionalCitizenId } from "../../../core/testing/fictional.ts";
import { expect, test } from "vitest";
import { answered } from "./answered.ts";
import { noAnswers, type Form } from "./answers.ts";
import { askedOf, checkAnswers } from "./check-answers.ts";

const label = (zh: string) => ({ zh, en: zh });
const form: Form = {
  name: { type: "text", label: label("姓名") },
  agent: { type: "boolean", label: label("委托代理人") },
  agentId: { type: "citizenId", label: label("代理人身份证号"), showIf: "input.agent = true" },
  agentReason: { type: "text", label: label("原因"), showIf: "input.agentId != null", optional: true },
  tools: { type: "group", label: label("设备"), min: 1, fields: { name: { type: "text", label: label("名称") } } },
};
const today = "2026-03-02";
const complete = { name: "林小满", agent: false, tools: [{ name: "冰柜" }] };

test("a question that its condition hides is not asked, nor is what hangs on its answer", () => {
  expect(askedOf(form, complete).names).toEqual(["name", "agent", "tools"]);
  const kept = { ...complete, agentId: fictionalCitizenId(1), agentReason: "外出" };
  expect(askedOf(form, kept).names).toEqual(["name", "agent", "tools"]);
  expect(checkAnswers(form, kept, today)).toEqual({ ok: true, value: complete });
  expect(askedOf(form, { ...kept, agent: true }).names).toEqual(["name", "agent", "agentId", "agentReason", "tools"]);
});

test("a wrong check digit is named at its field", () => {
  const id = fictionalCitizenId(1);
  const wrong = id.slice(0, -1) + (id.endsWith("0") ? "1" : "0");
  const result = checkAnswers(form, { ...complete, agent: true, agentId: wrong }, today);
  expect(result).toMatchObject({ ok: false, problems: [{ field: "agentId" }] });
});

test("each missing answer is one fault, at its path", () => {
  const result = checkAnswers(form, noAnswers(form), today);
  expect(result.ok ? [] : result.problems.map(({ field }) => field)).toEqual(["name", "agent", "tools.0.name"]);
});

test("how each question stands", () => {
  expect(answered(form, noAnswers(form), today)).toEqual([
    { name: "name", state: "open" },
    { name: "agent", state: "open" },
    { name: "tools", state: "open" },
  ]);
  expect(answered(form, { ...complete, agent: true, agentId: "123" }, today)).toEqual([
    { name: "name", state: "answered" },
    { name: "agent", state: "answered" },
    { name: "agentId", state: "faulty" },
    { name: "agentReason", state: "skippable" },
    { name: "tools", state: "answered" },
  ]);
});
