import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const packs = join(import.meta.dirname, "..", "..", "packs");

/** The packs, with a further version of the food licence in force from a civil date on, whose first form differs. */
export const packsWithLaterForm = (inForce: string): { folder: string; remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), "mingfa-packs-"));
  cpSync(packs, folder, { recursive: true });
  const now = join(folder, "licensing", "procedures", "food-business");
  const later = join(folder, "licensing", "procedures", "food-business-later");
  cpSync(now, later, { recursive: true });
  change(join(later, "procedure.yaml"), [
    [/^version: .*/m, 'version: "later"'],
    [/^inForce: .*/m, `inForce: ${inForce}`],
  ]);
  change(join(later, "apply.yaml"), [
    [/ +- \{ value: canteen, .*\n/, ""],
    [
      "      contact:\n",
      "      website:\n        type: text\n        optional: true\n        label: { zh: 网上店铺地址, en: Address of the online shop }\n      contact:\n",
    ],
  ]);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
};

const change = (file: string, changes: [from: string | RegExp, to: string][]): void => {
  let text = readFileSync(file, "utf8");
  for (const [from, to] of changes) {
    const next = text.replace(from, to);
    if (next === text) throw new Error(`${file} has nothing like ${String(from)}`);
    text = next;
  }
  writeFileSync(file, text);
};
