/** Official papers as editable Word documents. */
export { paperToDocx } from "./paper-to-docx.ts";
