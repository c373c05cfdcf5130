import { leading, sealRadius } from "./page.ts";
import type { TextFlow } from "./text-flow.ts";

/** How far the seal's top may stand above the name of the organ: within a line of the text before it. */
export const sealRise = sealRadius + 8 - leading / 2;
/** The name and the date, the seal above and below them. */
const signatureHeight = sealRise + 2 * leading + (sealRadius - leading);

/** Whether name, date and seal still have room below what has been set. */
export const signatureFits = ({ y, sheet }: TextFlow): boolean => y + signatureHeight <= sheet.bottom + sealRadius / 2;
