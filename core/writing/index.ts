export { amountInCapitals } from "./amount.ts";
export { chineseDate } from "./date.ts";
export { officialNumber } from "./official-number.ts";
