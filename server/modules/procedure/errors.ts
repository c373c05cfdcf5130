import type { Text } from "@mingfa/contract";
import type { Decision, Reason } from "@mingfa/core/procedure";
import { invalid, Problem } from "#platform/http";
import { basisView } from "./citation-view.ts";

/** The act is not lawful now: 409 with every reason and its article. */
export const refused = (reasons: Reason[]): Problem =>
  new Problem({
    status: 409,
    code: "refused",
    title: { zh: "依法不能作出", en: "The law does not allow it now" },
    reasons: reasonViews(reasons),
  });

/** Somebody else may do this, not the caller: 403 with the article that says who. */
export const notEntitled = (reasons: Reason[]): Problem =>
  new Problem({
    status: 403,
    code: "notEntitled",
    title: { zh: "您无权作出这一步", en: "You may not do this" },
    reasons: reasonViews(reasons),
  });

export const reasonViews = (reasons: Reason[]) =>
  reasons.map((reason) => ({ ...reason, basis: basisView(reason.basis) }));

/** The input is malformed: 422 naming each field by its place in the request. */
export const invalidInput = (problems: Extract<Decision, { kind: "invalid" }>["problems"]): Problem =>
  invalid(problems.map((problem) => ({ ...problem, field: `input.${problem.field}` })));

/** The matter moved on since the caller looked: 409, with what happened. */
export const stale = (sequence: number, since: Text[]): Problem =>
  new Problem({
    status: 409,
    code: "stale",
    title: { zh: "办件已有新的进展", en: "The matter has moved on" },
    detail: {
      zh: `您查看之后又有：${since.map(({ zh }) => zh).join("；") || "无"}。当前序号为 ${sequence}，请重新查看后再办理`,
      en: `Since you looked: ${since.map(({ en }) => en).join("; ") || "nothing"}. Its sequence is now ${sequence}; look again before you act`,
    },
  });

/** An officer of another organ asks to see it: 403 with the articles that give the matter to its own organ. */
export const otherOrgan = (organ: string, basis: string[]): Problem =>
  new Problem({
    status: 403,
    code: "otherOrgan",
    title: { zh: "本件由其他机关办理", en: "Another authority handles this matter" },
    reasons: [
      {
        id: "otherOrgan",
        message: {
          zh: `本件由${organ}办理，只有该机关的工作人员可以查看和办理`,
          en: `${organ} handles this matter; only its officers may see it and act in it`,
        },
        basis: basisView(basis),
      },
    ],
  });

export const noSuchMatter = (): Problem =>
  new Problem({
    status: 404,
    code: "noSuchMatter",
    title: { zh: "没有这个办件，或者您无权查看", en: "There is no such matter, or it is not yours to see" },
  });

export const officersOnly = (): Problem =>
  new Problem({
    status: 403,
    code: "officersOnly",
    title: { zh: "只有机关工作人员可以查看", en: "Only officers of an authority may see this" },
  });

export const partiesOnly = (): Problem =>
  new Problem({
    status: 403,
    code: "partiesOnly",
    title: { zh: "只有申请人可以查看", en: "Only applicants may see this" },
  });

/** Figures and matters of other authorities are for supervisors: 403 with the articles that give them the power. */
export const notSupervisor = (basis: string[]): Problem =>
  new Problem({
    status: 403,
    code: "notSupervisor",
    title: { zh: "只有行政执法监督人员可以查看", en: "Only officers who supervise authorities may see this" },
    reasons: [
      {
        id: "notSupervisor",
        message: {
          zh: "您的岗位没有对其他机关的监督职责，或者您所在的机关不是监督机构",
          en: "Your post does not include supervising other authorities, or your authority is no supervisory one",
        },
        basis: basisView(basis),
      },
    ],
  });

/** The authority asked for is not the officer's own, nor in the region he supervises: 403 with the articles. */
export const notInScope = (basis: string[]): Problem =>
  new Problem({
    status: 403,
    code: "notInScope",
    title: { zh: "这个机关不在您可以查看的范围内", en: "This authority is not yours to look into" },
    reasons: [
      {
        id: "notInScope",
        message: {
          zh: "只能查看本机关的办件；监督人员只能查看本行政区域内机关的办件",
          en: "You may look into the matters of your own authority; a supervisor, into those of authorities in his region",
        },
        basis: basisView(basis),
      },
    ],
  });

/** The same request key was used for something else: 409. */
export const keyReused = (): Problem =>
  new Problem({
    status: 409,
    code: "keyReused",
    title: { zh: "该请求编号已用于另一件事", en: "This request key was used for something else" },
  });

export const noSuchClock = (): Problem =>
  new Problem({
    status: 404,
    code: "noSuchClock",
    title: { zh: "本案没有这个时限", en: "The matter has no such time limit" },
  });

/** A day asked about is none, or a stretch of time that ends before it begins: 422. */
export const noSuchDay = (field: string): Problem =>
  invalid([
    {
      field,
      code: "date",
      message: {
        zh: "应当是存在的日期，起止两日都要填写，止日不早于起日",
        en: "must be a date that exists; give both ends, the last not before the first",
      },
    },
  ]);

export const noSuchProcedure = (id: string): Problem =>
  new Problem({
    status: 404,
    code: "noSuchProcedure",
    title: { zh: `没有现行的程序“${id}”`, en: `No procedure “${id}” is in force` },
  });

/** An act would open a part of the matter at an organ that does not exist: 422. */
export const noSuchOrgan = (): Problem =>
  invalid([
    { field: "input.organ", code: "noSuchOrgan", message: { zh: "没有这个机关", en: "there is no such authority" } },
  ]);

/** A page's cursor that no page has handed out: 422. */
export const noSuchCursor = (): Problem =>
  invalid([
    {
      field: "after",
      code: "shape",
      message: { zh: "不是上一页给出的位置", en: "is not a place that an earlier page named" },
    },
  ]);

/** Content of an act was lawfully erased; the proof that it happened stays. */
export class ErasedContent extends Error {
  readonly sequence: number;
  readonly erasedBy: string;
  constructor(sequence: number, erasedBy: string) {
    super(`content of act ${sequence} was erased by ${erasedBy}`);
    this.sequence = sequence;
    this.erasedBy = erasedBy;
  }
}

const endings = {
  withdrawn: { zh: "委托人已撤回委托", en: "The principal has withdrawn the mandate" },
  renounced: { zh: "您已辞去委托", en: "You have renounced the mandate" },
  expired: { zh: "委托的期限已满", en: "The mandate has run out" },
} as const;

/** The person acted by mandate, and it is no more: 403 with the day and the article. */
export const mandateEnded = (on: string, how: keyof typeof endings, basis: string[]): Problem =>
  new Problem({
    status: 403,
    code: "mandateEnded",
    title: { zh: "您不能再代理这位委托人", en: "You may no longer act for this principal" },
    reasons: [
      {
        id: how,
        message: { zh: `${endings[how].zh}（自${on}起）`, en: `${endings[how].en} (as of ${on})` },
        basis: basisView(basis),
      },
    ],
  });
