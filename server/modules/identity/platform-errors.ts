import { Problem } from "#platform/http";

const otherWays = { zh: "请改用其他方式登录，或者稍后再试", en: "Sign in another way, or try again later" };

export const noPlatformHere = (): Problem =>
  new Problem({
    status: 409,
    code: "noPlatformHere",
    title: { zh: "本系统没有接入统一身份认证", en: "No identity platform is set up here" },
    detail: otherWays,
  });

export const platformDown = (): Problem =>
  new Problem({
    status: 503,
    code: "platformDown",
    title: { zh: "统一身份认证暂时连不上", en: "The identity platform cannot be reached at the moment" },
    detail: otherWays,
  });

export const platformDenied = (): Problem =>
  new Problem({
    status: 401,
    code: "platformDenied",
    title: { zh: "没有在统一身份认证完成登录", en: "The sign-in at the identity platform was not completed" },
    detail: otherWays,
  });

/** The platform's answer does not hold; `why` is one of the protocol's own words, for whoever looks after it. */
export const platformUntrusted = (why: string): Problem =>
  new Problem({
    status: 502,
    code: "platformUntrusted",
    title: {
      zh: "统一身份认证的回答没有通过核对，没有登录",
      en: "The identity platform’s answer did not hold; nobody was signed in",
    },
    detail: {
      zh: `${otherWays.zh}。可将此原因告知系统管理员：${why}`,
      en: `${otherWays.en}. For the administrator: ${why}`,
    },
  });

/** The platform knows the person, but nothing here says which account is his. */
export const platformUnknown = (): Problem =>
  new Problem({
    status: 403,
    code: "platformUnknown",
    title: {
      zh: "您已通过统一身份认证，但本系统还没有与之对应的账号",
      en: "The identity platform knows you, but no account here is tied to it yet",
    },
    detail: {
      zh: "如果您在本系统已有账号：请先用用户名和密码登录，再到“账号与安全”关联统一身份认证",
      en: "If you have an account here, sign in with its name and password and tie it under “Account and security”",
    },
  });

export const platformTaken = (): Problem =>
  new Problem({
    status: 409,
    code: "platformTaken",
    title: {
      zh: "这个统一身份认证账号已关联到本系统的另一个账号",
      en: "This identity is tied to another account here already",
    },
  });

export const platformOtherPerson = (): Problem =>
  new Problem({
    status: 403,
    code: "platformOtherPerson",
    title: {
      zh: "统一身份认证给出的证件号码与本账号的不一致",
      en: "The identity platform names another person than this account belongs to",
    },
    detail: {
      zh: "没有登录，也没有关联；请确认使用的是本人的统一身份认证账号",
      en: "Nobody was signed in and nothing was tied; make sure that you use your own identity",
    },
  });
