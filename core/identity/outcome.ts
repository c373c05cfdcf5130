/** Why an identifier is not accepted, in both languages of the product. */
export type Refused<Code extends string> = { ok: false; code: Code; message: { zh: string; en: string } };

export const refused = <Code extends string>(code: Code, zh: string, en: string): Refused<Code> => ({
  ok: false,
  code,
  message: { zh, en },
});
