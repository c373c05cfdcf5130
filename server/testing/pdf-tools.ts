import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** What Debian's tools say of a PDF; they know nothing of us. */
export type PdfAccount = {
  /** `qpdf --check`: undefined when it finds nothing wrong. */
  fault: string | undefined;
  pages: number;
  tagged: boolean;
  text: string;
  /** Structure as `pdfinfo -struct-text` prints it. */
  structure: string;
  /** Every font: whether it is embedded, a subset, and maps to Unicode. */
  fonts: { name: string; embedded: boolean; subset: boolean; unicode: boolean }[];
  signature: string;
};

export const accountOf = (folder: string, name: string, pdf: Uint8Array): PdfAccount => {
  const file = join(folder, name);
  writeFileSync(file, pdf);
  const info = run("pdfinfo", [file]).out;
  const check = run("qpdf", ["--check", file]);
  return {
    fault: check.status === 0 ? undefined : check.out,
    pages: Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]),
    tagged: /^Tagged:\s+yes/m.test(info),
    text: run("pdftotext", ["-layout", file, "-"]).out,
    structure: run("pdfinfo", ["-struct-text", file]).out,
    fonts: run("pdffonts", [file])
      .out.split("\n")
      .slice(2)
      .filter((line) => line !== "")
      .map((line) => {
        const [embedded, subset, unicode] = line.slice(-37).trim().split(/\s+/).slice(-5);
        return {
          name: line.split(" ")[0] ?? "",
          embedded: embedded === "yes",
          subset: subset === "yes",
          unicode: unicode === "yes",
        };
      }),
    signature: run("pdfsig", ["-nocert", file]).out,
  };
};

/** A Word document as LibreOffice sees it: the text of the PDF it makes of it. */
export const throughLibreOffice = (folder: string, name: string, docx: Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, docx);
  const profile = `-env:UserInstallation=file://${join(folder, "office")}`;
  run("soffice", ["--headless", profile, "--convert-to", "pdf", "--outdir", folder, file]);
  return run("pdftotext", ["-layout", file.replace(/\.docx$/, ".pdf"), "-"]).out;
};

/** Runs a tool of Debian; one that is missing is a failure that says which package brings it. */
const run = (program: string, args: string[]): { status: number | null; out: string } => {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 64_000_000 });
  if (error)
    throw new Error(`${program} is not here: install poppler-utils, qpdf, libreoffice-writer-nogui`, { cause: error });
  return { status, out: `${stdout}${stderr}` };
};
