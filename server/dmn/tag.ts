const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML. Line breaks and tabs in an attribute would be read back as blanks. */
export const escaped = (value: string): string =>
  value.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark).replace(/[\n\r\t]/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** An element; attributes without a value are left out. */
export const tag = (
  name: string,
  attributes: { readonly [name: string]: string | undefined },
  content = "",
): string => {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(value)}"`],
  );
  return content === "" ? `<${name}${written.join("")}/>` : `<${name}${written.join("")}>${content}</${name}>`;
};

export const text = (value: string): string => tag("text", {}, escaped(value));
