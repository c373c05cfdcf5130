/** The three administrators (三员): one proposes, one confirms, one looks over their shoulders. */
const administratorsDuties = ["systemAdministrator", "securityAdministrator", "auditAdministrator"] as const;

export const isAdministratorsDuty = (duty: string): boolean => administratorsDuties.some((one) => one === duty);
