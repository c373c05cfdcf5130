import { NUMERAL_CHARS } from "./citation-numeral.ts";

export type Unit = "条" | "款" | "项" | "目";
/** One `第…条/款/项/目`; the numerals are kept as written, with the place where the step stands. */
export type Step = { unit: Unit; numeral: string; suffix?: string; position: number };

const N = `[${NUMERAL_CHARS}]+`;
const BRACKETED = `[（(]\\s*(${N})\\s*[）)]`;
const UNIT = `\\s*([条款项目])(?:之(${N}))?`;
const STEP = new RegExp(`\\s*(?:第\\s*(?:${BRACKETED}|(${N}))|${BRACKETED})${UNIT}`, "y");
/** The far end of a range may drop its 第: 第三十条至三十三条. */
const RANGE_END = new RegExp(`\\s*[至到]\\s*第?\\s*(?:${BRACKETED}|(${N}))()${UNIT}`, "y");
const SEPARATOR = /\s*(?:以及|或者|[、，,；;和及与或])/y;
const BARE_NAME = new RegExp(`\\s*([^\\s第《》、，,；;。]+?)(?=\\s*第\\s*${N}\\s*条)`, "y");
const END = /\s*$/y;

/** A place in a text, moved on by what is read there. Every reading either advances or leaves it where it was. */
export class CitationScanner {
  readonly text: string;
  position = 0;
  constructor(text: string) {
    this.text = text;
  }

  #read(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text);
    if (match === null) return undefined;
    this.position = pattern.lastIndex;
    return match;
  }

  skipSpace(): void {
    this.#read(/\s*/y);
  }

  atEnd(): boolean {
    return this.#read(END) !== undefined;
  }

  separator(): boolean {
    return this.#read(SEPARATOR) !== undefined;
  }

  /** `《…》`, titles within included; undefined when no 《 stands here, "" when it isn't closed. */
  bookName(): string | undefined {
    this.skipSpace();
    if (this.text[this.position] !== "《") return undefined;
    let depth = 0;
    for (let at = this.position; at < this.text.length; at++) {
      if (this.text[at] === "《") depth += 1;
      if (this.text[at] === "》") depth -= 1;
      if (depth > 0) continue;
      const name = this.text.slice(this.position + 1, at);
      this.position = at + 1;
      return name;
    }
    return "";
  }

  bareName(): string | undefined {
    return this.#read(BARE_NAME)?.[1];
  }

  step(): Step | undefined {
    return this.#toStep(this.#read(STEP));
  }

  rangeEnd(): Step | undefined {
    return this.#toStep(this.#read(RANGE_END));
  }

  #toStep(match: RegExpExecArray | undefined): Step | undefined {
    if (match === undefined) return undefined;
    const [whole, first, second, third, unit, suffix] = match;
    const position = match.index + (whole.length - whole.trimStart().length);
    const numeral = first ?? second ?? third ?? "";
    if (unit !== "条" && unit !== "款" && unit !== "项" && unit !== "目") return undefined;
    return { unit, numeral, ...(suffix !== undefined && { suffix }), position };
  }
}
