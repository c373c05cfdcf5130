/** Duties of the three administrators; to them alone the pages of administration are offered. */
const administrators = ["systemAdministrator", "securityAdministrator", "auditAdministrator"];

export const isAdministrators = (duty: string): boolean => administrators.includes(duty);
