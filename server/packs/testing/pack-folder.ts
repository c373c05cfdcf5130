import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

/** What licensing needs of the packs: enough to spoil, and quick to read. */
const licensing =
  /^(law(\/(statutes|counting|levels)\.yaml|\/terms(\/(行政许可法|行政复议法|行政诉讼法|食品生产经营监督检查管理办法)\.yaml)?)?|calendar(\/202[5-9]\.yaml)?|licensing(\/.*)?|services(\/.*)?)?$/u;

/** A copy of the packs, or of those that licensing needs, that a test may spoil. */
export class PackFolder {
  readonly path = mkdtempSync(join(tmpdir(), "mingfa-packs-"));

  constructor(which: "all" | "licensing") {
    const packs = join(import.meta.dirname, "../../../packs");
    const filter = (file: string) => which === "all" || licensing.test(relative(packs, file));
    cpSync(packs, this.path, { recursive: true, filter });
  }

  read(file: string): string {
    return readFileSync(join(this.path, file), "utf8");
  }

  write(file: string, content: string | Buffer): void {
    mkdirSync(dirname(join(this.path, file)), { recursive: true });
    writeFileSync(join(this.path, file), content);
  }

  /** Puts `to` in the place of the first `from` and gives the line it stands in; lets the test put it back. */
  replace(file: string, from: string, to: string): { line: number; undo: () => void } {
    const before = this.read(file);
    const at = before.indexOf(from);
    if (at < 0) throw new Error(`${file} has no ${from}`);
    this.write(file, before.slice(0, at) + to + before.slice(at + from.length));
    return { line: before.slice(0, at).split("\n").length, undo: () => this.write(file, before) };
  }

  remove(file: string): void {
    rmSync(join(this.path, file));
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true });
  }
}
