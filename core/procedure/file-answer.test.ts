import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFiles, readFiles, type FileAnswer } from "./file-answer.ts";
import { fileBounds, oversize, printBytes } from "./file-kind.ts";

const label = { zh: "布局图", en: "Floor plan" };
const file = (n: number, changed: Partial<FileAnswer> = {}): FileAnswer => ({
  id: `${String(n).padStart(8, "0")}-0000-4000-8000-000000000000`,
  name: `图${n}.pdf`,
  kind: "pdf",
  size: 1_000,
  sha256: "a".repeat(64),
  ...changed,
});
const codeOf = (answer: unknown, changed: object = {}) => {
  const checked = checkFiles({ type: "file", label, ...changed }, JSON.parse(JSON.stringify(answer)));
  return checked.ok ? "kept" : checked.code;
};

describe("a question for files", () => {
  it("takes as many, as large and of such kinds as its pack says", () => {
    expect(codeOf([file(1)])).toBe("kept");
    expect(codeOf([file(1, { size: 20_000_000 })])).toBe("kept");
    expect(codeOf([file(1, { size: 20_000_001 })])).toBe("tooLarge");
    expect(codeOf([file(1, { size: 2_000_001 })], { maxSize: 2 })).toBe("tooLarge");
    expect(codeOf([file(1, { kind: "docx" })])).toBe("kind");
    expect(codeOf([file(1, { kind: "docx" })], { accept: ["docx"] })).toBe("kept");
    expect(codeOf([])).toBe("files");
    expect(codeOf([file(1)], { min: 2 })).toBe("files");
    expect(codeOf([1, 2, 3, 4, 5, 6].map((n) => file(n)))).toBe("files");
    expect(codeOf([file(1), file(1)])).toBe("files");
  });

  it("takes nothing but files: not one that is said to be, and none with more than belongs to it", () => {
    for (const answer of ["图.pdf", { ...file(1) }, [{}], [null], [{ ...file(1), path: "/etc/passwd" }]])
      expect(codeOf(answer)).toBe("shape");
    for (const changed of [
      { id: "../1" },
      { sha256: "A".repeat(64) },
      { size: 1.5 },
      { kind: "exe" },
      { kind: "toString" },
    ])
      expect(codeOf([{ ...file(1), ...changed }])).toBe("shape");
  });

  it("whatever is handed in, reading never throws and keeps only what is a file", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const files = readFiles(value);
        expect(files === undefined || files.every(({ sha256 }) => sha256.length === 64)).toBe(true);
      }),
    );
  });

  it("an oversized file is told with its size and the limit", () => {
    expect(oversize(200_000_000, fileBounds({}).maxBytes)?.zh).toContain("文件有 200 MB，超过了 20 MB 的上限");
    expect(oversize(20_000_000, fileBounds({}).maxBytes)).toBeUndefined();
    expect([printBytes(1), printBytes(17_400), printBytes(3_440_000)]).toEqual(["1 KB", "17 KB", "3.4 MB"]);
  });
});
