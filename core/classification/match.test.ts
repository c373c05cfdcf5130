import { expect, test } from "vitest";
import { matchPhrase } from "./match.ts";
import { readPhrase } from "./phrase.ts";
import { lexicon } from "./testing/score.ts";

const read = (comment: string) => {
  const { head, owner } = matchPhrase(lexicon, readPhrase(comment).main);
  return [head?.is === "kind" ? head.kind : head?.is, owner];
};

test.each([
  ["身份证号", "idNumber", undefined],
  ["法定代表人身份证号码", "idNumber", "person"],
  ["身份证号有效期", "plain", "person"],
  ["手机号归属地", "form", "person"],
  ["按手机号查询，近7天申请次数", "form", "person"],
  ["配偶单位电话", "phone", "person"],
  ["企业法定代表人联系电话", "phone", "person"],
  ["单位电话", "phone", "office"],
  ["收货人手机3", "phone", "person"],
  ["姓名（与身份证一致）", "name", undefined],
  ["经手人", "role", undefined],
  ["申请人名称", "name", "person"],
  ["企业名称", "plain", undefined],
  ["疾病诊断名称", "medical", undefined],
  ["残疾等级代码", "disability", undefined],
  ["是否残疾", "disability", undefined],
  ["是否有手机", "form", "person"],
  ["人员编号", "personNumber", undefined],
  ["患者 ID", "medicalNumber", undefined],
  ["完全不认得", undefined, undefined],
  ["", undefined, undefined],
])("%s is %s of %s", (comment, what, owner) => {
  expect(read(comment)).toEqual([what, owner]);
});

test("brackets and what follows a comma are asides", () => {
  expect(readPhrase("证件号（被授权人），多个用分号分隔")).toEqual({
    main: "证件号",
    asides: ["被授权人", "多个用分号分隔"],
  });
  expect(readPhrase("（未说明）")).toEqual({ main: "", asides: ["未说明"] });
});
