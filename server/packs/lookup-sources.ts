/** What packs may look up: each is answered by a handler that a module registers under this name. */
export const lookupSources: readonly string[] = [
  "licenceBan",
  "children",
  "papers",
  "itemSettings",
  "officerPosts",
  "postHolders",
  "organStanding",
  "certificateStanding",
  "certifiedOfficers",
  "mandateStanding",
];

/** What acts may change beyond their matter; each is made by a handler that a module registers under this name. */
export const changeNames: readonly string[] = [
  "appoint",
  "endPost",
  "registerOfficer",
  "registerOrgan",
  "issueCertificate",
  "suspendCertificate",
  "assignPower",
  "withdrawPower",
  "publishCalendar",
  "giveMandate",
  "endMandate",
];
