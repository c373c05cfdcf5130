/** A sentence in both languages. */
export type Text = { zh: string; en: string };

/** What is noteworthy or wrong in a table or a case, and where. */
export type Remark = { code: string; message: Text; row?: string };

export const remark = (code: string, zh: string, en: string, row?: string): Remark => ({
  code,
  message: { zh, en },
  ...(row === undefined ? {} : { row }),
});

/** Labels as people and extractions write them are the same label: width, blanks and brackets aside. */
export const plain = (label: string): string =>
  label.normalize("NFKC").replace(/\s+/g, "").replaceAll("〈", "<").replaceAll("〉", ">").toLowerCase();
