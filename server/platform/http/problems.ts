import { Problem } from "./problem.ts";
import type { FieldProblem } from "@mingfa/contract";

/** Nobody is signed in, or the session has ended. */
export const signInFirst = (): Problem =>
  new Problem({ status: 401, code: "signInFirst", title: { zh: "请先登录", en: "Please sign in first" } });

/** Signed in, but the person's post demands a second factor that the account does not have yet. */
export const secondFactorFirst = (): Problem =>
  new Problem({
    status: 403,
    code: "secondFactorFirst",
    title: { zh: "请先设置第二验证方式", en: "Please set up a second factor first" },
    detail: {
      zh: "您的岗位要求除密码外再验证一次：请在“账号与安全”中添加通行密钥或者动态验证码",
      en: "Your post demands more than a password: add a passkey or an authenticator app under “Account and security”",
    },
  });

/** A state-changing request without the header that only our own pages can send. */
export const foreignPage = (): Problem =>
  new Problem({
    status: 403,
    code: "foreignPage",
    title: { zh: "请求不是从本系统的页面发出的", en: "This request did not come from one of our pages" },
    detail: { zh: "请求应带有 x-mingfa 请求头", en: "A request that changes something carries the header x-mingfa" },
  });

export const noSuchPlace = (): Problem =>
  new Problem({
    status: 404,
    code: "noSuchPlace",
    title: { zh: "没有这个地址", en: "There is nothing at this address" },
  });

/** Answers that need correction, each with its field. */
export const invalid = (problems: FieldProblem[]): Problem =>
  new Problem({
    status: 422,
    code: "invalid",
    title: { zh: "填写的内容有误", en: "Some answers need correction" },
    problems,
  });

export const malformed = (zh: string, en: string): Problem =>
  new Problem({
    status: 400,
    code: "malformed",
    title: { zh: "请求的写法有误", en: "The request is malformed" },
    detail: { zh, en },
  });

export const tooLarge = (bytes: number): Problem =>
  new Problem({
    status: 413,
    code: "tooLarge",
    title: { zh: "提交的内容太大", en: "What was sent is too large" },
    detail: { zh: `一次最多提交 ${bytes / 1024} KiB`, en: `At most ${bytes / 1024} KiB at a time` },
  });

export const notJson = (): Problem =>
  new Problem({
    status: 415,
    code: "notJson",
    title: { zh: "内容应为 JSON", en: "The content must be JSON" },
    detail: { zh: "请使用 content-type: application/json", en: "Use content-type: application/json" },
  });

export const storageFull = (): Problem =>
  new Problem({
    status: 507,
    code: "storageFull",
    title: { zh: "服务器存储空间已满，没有保存", en: "The server’s storage is full; nothing was saved" },
  });

export const unavailable = (): Problem =>
  new Problem({
    status: 503,
    code: "unavailable",
    title: { zh: "暂时无法办理，请稍后再试", en: "Not available at the moment; please try again" },
    detail: {
      zh: "不能确定请求是否已经保存；用同一请求编号重试不会重复办理",
      en: "It is not certain whether it was saved; a retry with the same key does nothing twice",
    },
  });

export const failed = (): Problem =>
  new Problem({
    status: 500,
    code: "failed",
    title: { zh: "系统出现故障", en: "Something went wrong on our side" },
    detail: {
      zh: "故障已记录，请稍后再试；如需帮助，请提供下面的请求编号",
      en: "It has been logged. Try again later; if you need help, tell us the number of the request",
    },
  });
