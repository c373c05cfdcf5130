import { expect, test } from "vitest";
import { fictionalCitizenId, fictionalCreditCode } from "../testing/fictional.ts";
import { readSample, sampleValues } from "./sample.ts";
import { lexicon, today } from "./testing/score.ts";
import { valueKind } from "./value-kind.ts";

const { values } = lexicon;
const kind = (value: string) => valueKind(values, value, today)?.kind;

test.each([
  [fictionalCitizenId(7), "idNumber"],
  [fictionalCitizenId(7).replace(/.$/, "A"), undefined],
  ["999999********1234", "idNumber"],
  [fictionalCreditCode(7), "creditCode"],
  ["13800138000", "phone"],
  ["138****8000", "phone"],
  ["0999-6655123", "phone"],
  ["12315", undefined],
  ["6200001000000079193", "bankCard"],
  ["6200001000000079194", undefined],
  ["zhangsan@example.cn", "email"],
  ["苏A99999", "plate"],
  ["粤B9999X", "plate"],
  ["浙AD12345", "plate"],
  ["E99999999", "passport"],
  ["10.0.0.8", "device"],
  ["00:1a:2B:3c:4d:5e", "device"],
  ["青禾市东河区滨江路66号2幢1203室", "address"],
  ["王小明", "name"],
  ["欧阳明月", "name"],
  ["王*明", "name"],
  ["青禾市远山食品有限公司", "organisation"],
  ["高中", undefined],
  ["正常", undefined],
  ["2026-05-01", undefined],
  ["", undefined],
])("%s looks like %s", (value, expected) => {
  expect(kind(value)).toBe(expected);
});

test("a sample is a JSON list or separated by semicolons, bars, line breaks", () => {
  expect(sampleValues('["a","b"]')).toEqual(["a", "b"]);
  expect(sampleValues("a；b| c\n;")).toEqual(["a", "b", "c"]);
  expect(sampleValues("[1")).toEqual(["[1"]);
});

test("the shares of a mixed sample", () => {
  const mixed = [fictionalCitizenId(1), fictionalCreditCode(1), fictionalCreditCode(2), "无"].join(";");
  expect(readSample(values, mixed, today)).toMatchObject([
    { kind: "creditCode", share: 0.5, count: 2, proved: true },
    { kind: "idNumber", share: 0.25, count: 1, proved: true },
  ]);
});
