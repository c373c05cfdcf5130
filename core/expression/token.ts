/** `at` is the offset in the source. A sign is punctuation or an operator. */
export type Token = { kind: "number" | "string" | "name" | "sign" | "end"; text: string; at: number };
