import type { Text } from "@mingfa/contract";
import { Problem } from "#platform/http";
import { basisView } from "#procedure";

export const noSuchItem = (): Problem =>
  new Problem({ status: 404, code: "noSuchItem", title: { zh: "没有这个事项", en: "There is no such item" } });

export const notYourParty = (): Problem =>
  new Problem({
    status: 403,
    code: "notYourParty",
    title: {
      zh: "您只能为自己，或者委托您办理的人申请",
      en: "You may apply for yourself or for those who have given you a mandate",
    },
  });

export const noHandlingOrgan = (): Problem =>
  new Problem({
    status: 503,
    code: "noHandlingOrgan",
    title: {
      zh: "目前没有机关行使该项职权，请联系政务服务大厅",
      en: "No authority holds this power at present; please contact the service hall",
    },
  });

/** The form was filled in as it was before: what it asks now may be something else. */
export const formChanged = (): Problem =>
  new Problem({
    status: 409,
    code: "formChanged",
    title: { zh: "表单刚有了新版本，没有提交", en: "The form has just changed; nothing was sent" },
    detail: {
      zh: "填写的内容都在。请看看变了什么，核对后再提交",
      en: "What you entered is kept. See what changed, check it and send it again",
    },
  });

/** A mandate was given, but for other items. */
export const beyondMandate = (): Problem =>
  new Problem({
    status: 403,
    code: "beyondMandate",
    title: { zh: "委托给您的事项不包括这一项", en: "Your mandate does not cover this item" },
    detail: {
      zh: "请委托人本人办理，或者请委托人另行委托这一项",
      en: "The principal may apply in person, or give you a mandate for this item",
    },
  });

/** Nobody applies for another here; the article says so. */
export const inPersonOnly = ({ basis, why }: { basis: string; why: Text }): Problem =>
  new Problem({
    status: 403,
    code: "inPersonOnly",
    title: { zh: "这一事项须由本人办理，不能委托", en: "This must be done in person, not by mandate" },
    reasons: [{ id: "inPerson", message: why, basis: basisView([basis]) }],
  });
