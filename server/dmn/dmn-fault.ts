/** Why a file is no DMN model that can be read. */
export class DmnFault extends Error {
  readonly zh: string;

  constructor(zh: string, en: string) {
    super(en);
    this.name = "DmnFault";
    this.zh = zh;
  }
}
