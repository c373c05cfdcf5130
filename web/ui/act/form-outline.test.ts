import { expect, test } from "vitest";
import type { Form } from "../form/answers.ts";
import { carryOver, outlineOf } from "./form-outline.ts";

const label = (zh: string) => ({ zh, en: zh });
const before: Form = {
  name: { type: "text", label: label("名称") },
  area: { type: "text", label: label("面积") },
  kinds: {
    type: "choices",
    label: label("项目"),
    options: ["a", "b"].map((value) => ({ value, label: label(`项${value}`) })),
  },
  how: {
    type: "choice",
    label: label("方式"),
    options: ["a", "b"].map((value) => ({ value, label: label(`式${value}`) })),
  },
  agent: { type: "text", label: label("代理人") },
  tools: {
    type: "group",
    label: label("设备"),
    fields: { name: { type: "text", label: label("名称") }, count: { type: "integer", label: label("数量") } },
  },
};
const answers = {
  name: "面馆",
  area: "86",
  kinds: ["a", "b"],
  how: "b",
  agent: "何立夏",
  tools: [{ name: "冰柜", count: "2" }],
};

test("a form that is as it was changes nothing", () => {
  expect(carryOver(outlineOf(before), structuredClone(before), answers)).toEqual({ answers });
});

test("what still answers its question stays; the rest is told in words, and nothing is lost unseen", () => {
  const { agent: _, ...kept } = before;
  const after: Form = {
    ...kept,
    area: { type: "decimal", label: label("面积（平方米）") },
    kinds: { type: "choices", label: label("项目"), options: [{ value: "a", label: label("项a") }] },
    how: { type: "choice", label: label("方式"), options: [{ value: "a", label: label("式a") }] },
    tools: { type: "group", label: label("设备"), fields: { name: { type: "text", label: label("名称") } } },
    phone: { type: "phone", label: label("电话") },
  };
  const { answers: carried, change } = carryOver(outlineOf(before), after, answers);
  expect(carried).toEqual({ name: "面馆", kinds: ["a"], tools: [{ name: "冰柜" }] });
  expect(change?.added).toEqual([label("电话")]);
  expect(change?.removed).toEqual([{ label: label("代理人"), answer: label("何立夏") }]);
  expect(change?.changed.map((lost) => [lost.label.zh, lost.answer.zh])).toEqual([
    ["面积（平方米）", "86"],
    ["项目", "项a, 项b"],
    ["方式", "式b"],
    ["设备", "冰柜 2"],
  ]);
});

test("a question that went without an answer is not worth a word; one that came is", () => {
  const { agent: _, ...after } = before;
  const { agent: __, ...given } = answers;
  expect(carryOver(outlineOf(before), after, given)).toEqual({ answers: given });
  expect(carryOver(outlineOf(after), before, given).change).toEqual({
    added: [label("代理人")],
    removed: [],
    changed: [],
  });
});
