/** Why a file is not taken as a word-processing document. */
export class DocxFault extends Error {
  readonly text: { zh: string; en: string };

  constructor(zh: string, en: string) {
    super(en);
    this.name = "DocxFault";
    this.text = { zh, en };
  }
}
