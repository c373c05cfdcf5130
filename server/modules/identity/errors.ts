import { Problem } from "#platform/http";

/** One answer for a wrong name and a wrong password: it tells nobody which accounts exist. */
export const wrongCredentials = (): Problem =>
  new Problem({
    status: 401,
    code: "wrongCredentials",
    title: { zh: "账号或者密码不对", en: "The name or the password is wrong" },
  });

export const tooManyAttempts = (seconds: number): Problem =>
  new Problem({
    status: 429,
    code: "tooManyAttempts",
    title: { zh: "尝试次数过多", en: "Too many attempts" },
    detail: { zh: `请在 ${seconds} 秒后再试`, en: `Please try again in ${seconds} seconds` },
  });
