/** The element id of a field's input; `path` as faults name it: `premises.0.area`. */
export const fieldId = (scope: string, path: string): string => `${scope}-${path.replaceAll(".", "-")}`;

/** Brings a field into view and puts the cursor there: an input, or the first of a set of choices. */
export const focusField = (scope: string, path: string): void => {
  const element = document.getElementById(fieldId(scope, path));
  const target = element?.matches("input, select, textarea")
    ? element
    : (element?.querySelector<HTMLElement>("input, select, textarea") ?? element);
  target?.focus();
  element?.scrollIntoView({ block: "center" });
};
