import type { FieldProblem, Reason } from "@mingfa/contract";
import { invalid, Problem } from "#platform/http";

/** Between proposal and confirmation the registry changed: 409. */
export const registryMoved = (): Problem =>
  new Problem({
    status: 409,
    code: "registryMoved",
    title: { zh: "登记已经变化，这一步不能再作出", en: "The registry has changed; this can no longer be done" },
    detail: {
      zh: "可能此人已在别处任职、已经免职，或者同一登记已由他人办理。请查看现在的登记后重新提出",
      en: "The officer may serve elsewhere or hold the post no more, or someone else has registered the same. Look at the registry and propose anew",
    },
  });

/** An administrator of another kind, or none, asks: 403 with the articles that say who. */
export const entitledOnly = (reasons: Reason[]): Problem =>
  new Problem({
    status: 403,
    code: "administratorsOnly",
    title: { zh: "这一页只对相应的管理员开放", en: "This page is open to the administrators concerned" },
    reasons,
  });

/** The packs provide for no administration in force: 403. */
export const administratorsOnly = (): Problem => entitledOnly([]);

export const noSuchVersion = (): Problem =>
  new Problem({
    status: 404,
    code: "noSuchPackVersion",
    title: { zh: "规则包中没有这一版本", en: "The packs hold no such version" },
  });

/** What was sent is neither a calendar nor a procedure: 422 with every fault and its place. */
export const unreadable = (problems: FieldProblem[]): Problem => invalid(problems);

export const noSuchSession = (): Problem =>
  new Problem({
    status: 404,
    code: "noSuchSession",
    title: { zh: "没有这个登录，或者已经退出", en: "There is no such session, or it has ended" },
  });

export const noSuchJob = (): Problem =>
  new Problem({
    status: 404,
    code: "noSuchJob",
    title: { zh: "没有这个失败的任务，或者已经重试", en: "There is no such failed job, or it was retried" },
  });

export const noSuchOfficer = (): Problem =>
  new Problem({
    status: 404,
    code: "noSuchAccount",
    title: {
      zh: "没有这个人员的账号，或者是您自己的账号",
      en: "There is no such officer’s account, or it is your own",
    },
    detail: { zh: "自己的密码在账号页更改", en: "Change your own password on the account page" },
  });
