/** A column as a department describes it; what isn't known is empty. */
export type Column = {
  table: string;
  /** The table's name in Chinese. */
  tableComment: string;
  column: string;
  comment: string;
  type: string;
  sample: string;
};

export type TypeClass = "text" | "number" | "date" | "boolean" | "binary" | "unknown";

/** What sort of values a database type holds. */
export const typeClass = (type: string): TypeClass => {
  const name = type.toLowerCase().replaceAll(/\s/g, "");
  if (/^(?:date|datetime|timestamp|time)/.test(name)) return "date";
  if (/^(?:bool|bit\(1\)|bit$)/.test(name)) return "boolean";
  if (
    /^(?:decimal|numeric\(\d+,[1-9]|float|double|real|money|number\(\d+,[1-9]|int|integer|tinyint|smallint|mediumint|int[24])/.test(
      name,
    )
  )
    return "number";
  if (/(?:blob|bytea|binary|image|raw)/.test(name)) return "binary";
  if (/(?:char|text|string|clob)/.test(name)) return "text";
  return "unknown";
};
