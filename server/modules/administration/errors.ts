import { Problem } from "#platform/http";

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
