import type { Words } from "@mingfa/ui";
import type zh from "./guide-zh.ts";

/** Words of an item's guide beyond its headings, in English. */
const guide: Words<typeof zh> = {
  call: "Call {{number}}",
  print: "Print this guide",
  fee: "What it costs",
  commitment: "What you may promise instead of proving",
  events: "Part of",
  kind: "Kind",
  organ: "Authority",
  channels: "Ways to apply",
  visits: "Visits in person",
  result: "Result",
  phone: "Telephone for questions",
  complaintPhone: "Telephone for complaints",
  terms: "Statutory and promised term",
  statutory: "By law: {{label}}",
  promised: "Promised: {{label}}",
  kinds: {
    licence: "Licence",
    filing: "Notification",
    inspection: "Inspection",
    penalty: "Penalty",
    coercion: "Coercive measure",
    review: "Reconsideration",
    administration: "Administration",
    oversight: "Supervision of enforcement",
  },
};

export default guide;
