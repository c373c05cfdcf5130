import { existsSync } from "node:fs";
import { join } from "node:path";
import { loadConfig, root } from "#platform/config";

const { lawDir: folder } = loadConfig(process.env);
const rules = join(root, "../shared/design/law-rules.json");

/** The folder of statute texts, and the table of rules; undefined where there are none. Under CI that is a failure. */
export const lawDir = folder !== undefined && existsSync(folder) ? folder : missing("statute texts (set LAW_DIR)");
export const rulesFile = existsSync(rules) ? rules : missing("the table of rules");

function missing(what: string): undefined {
  if (process.env["CI"] !== undefined) throw new Error(`missing: ${what}`);
  console.warn(`not tested for want of ${what}`);
  return undefined;
}
