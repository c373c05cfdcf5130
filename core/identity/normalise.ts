/**
 * What people type for an identifier: full-width forms become half-width, letters upper case, and spaces and
 * invisible characters go, for nobody means them.
 */
export const normalise = (text: string): string =>
  text
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\s\u200b-\u200f\u2060\u00ad]/g, "")
    .toUpperCase();
