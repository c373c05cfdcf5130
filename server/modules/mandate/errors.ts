import { invalid, Problem } from "#platform/http";

/** Name and number do not name a citizen known here; which of the two is wrong is not told. */
export const noSuchAgent = (): Problem =>
  invalid([
    {
      field: "input.agentId",
      code: "noSuchAgent",
      message: {
        zh: "没有找到这位代理人：请核对姓名和公民身份号码；代理人应当先在本系统登录过",
        en: "No such agent was found: check name and ID number; the agent must have an account here",
      },
    },
  ]);

export const notOneself = (): Problem =>
  invalid([
    {
      field: "input.agentId",
      code: "notOneself",
      message: { zh: "不能委托自己", en: "Nobody needs a mandate from himself" },
    },
  ]);

/** It ended in the meantime. */
export const mandateOver = (): Problem =>
  new Problem({
    status: 409,
    code: "mandateOver",
    title: { zh: "这份委托已经终止", en: "This mandate has ended already" },
  });

export const noSuchMandate = (): Problem =>
  new Problem({
    status: 404,
    code: "noSuchMandate",
    title: { zh: "没有委托给您的这份委托", en: "There is no such mandate given to you" },
  });
