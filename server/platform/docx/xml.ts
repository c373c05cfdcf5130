import { printable } from "#platform/pdf";

/** Text as XML holds it: what people typed can be no markup. */
export const escaped = (text: string): string =>
  printable(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

export const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`;
