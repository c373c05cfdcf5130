import { Problem } from "#platform/http";

/** One answer for a wrong name and a wrong password: it tells nobody which accounts exist. */
export const wrongCredentials = (): Problem =>
  new Problem({
    status: 401,
    code: "wrongCredentials",
    title: { zh: "账号或者密码不对", en: "The name or the password is wrong" },
  });

export const tooManyAttempts = (seconds: number): Problem =>
  new Problem(
    {
      status: 429,
      code: "tooManyAttempts",
      title: { zh: "尝试次数过多", en: "Too many attempts" },
      detail: {
        zh: `请在 ${seconds > 120 ? `${Math.ceil(seconds / 60)} 分钟` : `${seconds} 秒`}后再试`,
        en: `Please try again in ${seconds > 120 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`}`,
      },
    },
    seconds,
  );

/** A wrong code, one used already, and one that belongs to no account are answered alike. */
export const wrongCode = (): Problem =>
  new Problem({
    status: 401,
    code: "wrongCode",
    title: { zh: "验证码不对或者已经用过", en: "The code is wrong or was used already" },
    detail: {
      zh: "请等验证器显示下一个六位数字后再填，并检查手机的时间是否准确",
      en: "Wait for the next six digits of your authenticator app, and check that your phone’s clock is right",
    },
  });

/** The ticket of a sign-in or a registration is used up, too old, or another's. */
export const ceremonyOver = (): Problem =>
  new Problem({
    status: 401,
    code: "ceremonyOver",
    title: {
      zh: "这次操作已经超时或者用过，请重新开始",
      en: "This took too long or was used already; please begin again",
    },
  });

export const wrongPasskey = (): Problem =>
  new Problem({
    status: 401,
    code: "wrongPasskey",
    title: { zh: "这个通行密钥没有通过验证", en: "This passkey was not accepted" },
    detail: {
      zh: "它可能已从账号中移除，或者属于别的网站；请改用其他方式登录",
      en: "It may have been removed from the account, or belong to another site; please sign in another way",
    },
  });

/** What changes the ways into an account takes more than a session that someone may have left open. */
export const proveAgain = (): Problem =>
  new Problem({
    status: 403,
    code: "proveAgain",
    title: { zh: "请先再验证一次身份", en: "Please show once more that it is you" },
  });

export const weakPassword = (zh: string, en: string): Problem =>
  new Problem({
    status: 422,
    code: "weakPassword",
    title: { zh: "这个密码不能用", en: "This password cannot be used" },
    detail: { zh, en },
    problems: [{ field: "next", code: "weakPassword", message: { zh, en } }],
  });

export const lastFactor = (): Problem =>
  new Problem({
    status: 409,
    code: "lastFactor",
    title: { zh: "这是最后一个第二验证方式，不能移除", en: "This is the last second factor; it cannot be removed" },
    detail: {
      zh: "您的岗位要求保留第二验证方式；请先添加另一个，再移除这一个",
      en: "Your post demands one: add another first, then remove this one",
    },
  });

export const noSuchEntry = (): Problem =>
  new Problem({
    status: 404,
    code: "noSuchEntry",
    title: { zh: "您的账号下没有这一项", en: "There is no such entry in your account" },
  });

export const noPasskeysHere = (): Problem =>
  new Problem({
    status: 409,
    code: "noPasskeysHere",
    title: { zh: "本系统目前不能使用通行密钥", en: "Passkeys do not work on this installation" },
    detail: {
      zh: "通行密钥需要以域名和 https 访问；请联系系统管理员设置 PUBLIC_URL",
      en: "They need a domain name and https; the administrator must set PUBLIC_URL",
    },
  });

export const codesUnreadable = (): Problem =>
  new Problem({
    status: 503,
    code: "codesUnreadable",
    title: { zh: "暂时不能核对验证码", en: "Codes cannot be checked at the moment" },
    detail: {
      zh: "请用恢复码或者通行密钥登录，并告知系统管理员账号密钥文件有误",
      en: "Use a recovery code or a passkey, and tell the administrator that the file of the account key is wrong",
    },
  });

/** The officer holds no post any more: 403. What he has entered is still on his device. */
export const postEnded = (): Problem =>
  new Problem({
    status: 403,
    code: "postEnded",
    title: { zh: "您的岗位已经结束，不能再办理", en: "Your post has ended; you can act no more" },
    detail: {
      zh: "您在本系统中没有在任的岗位。如有疑问，请联系本机关的系统管理员",
      en: "You hold no post in this system at present. Ask your authority’s administrator if that is not so",
    },
  });
