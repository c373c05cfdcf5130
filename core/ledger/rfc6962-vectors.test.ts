import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifyInclusion } from "./inclusion.ts";

const vectors = join(import.meta.dirname, "../../../shared/data/merkle-rfc6962");

type Vector = {
  leafIdx: number;
  treeSize: number;
  root: string;
  leafHash: string;
  proof: string[] | null;
  desc: string;
  wantErr: boolean;
};

const bytes = (text: string) => new Uint8Array(Buffer.from(text, "base64"));

test("RFC 6962 inclusion: every published vector is accepted or refused as it says", (context) => {
  if (!existsSync(vectors) && !process.env["CI"]) context.skip(`vectors missing: ${vectors}`);
  const files = globSync("inclusion/**/*.json", { cwd: vectors });
  expect(files).toHaveLength(98);
  for (const file of files) {
    const vector = JSON.parse(readFileSync(join(vectors, file), "utf8")) as Vector;
    const accepted = verifyInclusion({
      index: vector.leafIdx,
      size: vector.treeSize,
      leafHash: bytes(vector.leafHash),
      root: bytes(vector.root),
      proof: (vector.proof ?? []).map(bytes),
    });
    expect(accepted, `${file}: ${vector.desc}`).toBe(!vector.wantErr);
  }
});
