/**
 * An official paper as it is to be printed, whatever prints it: plain strings, in the order in which they are read.
 * `letter`: paragraphs under an addressee; `form` and `certificate`: rows of `name：value`.
 */
export type Paper = {
  layout: "letter" | "form" | "certificate";
  organ: string;
  title: string;
  /** 文号. */
  number?: string;
  addressee?: string;
  body: string[];
  /** Articles it rests on, as people read them. */
  basis: string[];
  /** Civil date. */
  date: string;
  /** The organ's seal; `purpose` where it is one for special use (专用章). */
  seal: { purpose?: string };
  /** What the code on it says, and what is printed beside it. */
  check: { url: string; lines: string[] };
  /** UTC instant at which it was made. */
  madeAt: string;
};

/** What signs a paper: private key and certificate of the organ, certificates above it, all as PEM. */
export type SealKey = { key: string; certificates: string[] };

/** The name and the value of a row. */
export const rowOf = (line: string): { name: string; value: string } => {
  const colon = line.indexOf("：");
  return colon < 0 ? { name: "", value: line } : { name: line.slice(0, colon), value: line.slice(colon + 1) };
};

/** The articles as the last line of the text; none without them. */
export const basisLine = (basis: string[]): string[] => (basis.length === 0 ? [] : [`法律依据：${basis.join("、")}。`]);
