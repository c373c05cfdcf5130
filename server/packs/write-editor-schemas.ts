import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { editorSchemas, editorSettings } from "./editor-schemas.ts";

/** `npm run schemas`: writes packs/schema and the editor's settings anew. */
const root = join(import.meta.dirname, "../..");
mkdirSync(join(root, "packs/schema"), { recursive: true });
mkdirSync(join(root, ".vscode"), { recursive: true });
for (const [file, text] of editorSchemas()) writeFileSync(join(root, "packs/schema", file), text);
writeFileSync(
  join(root, ".vscode/settings.json"),
  `${JSON.stringify({ "yaml.schemas": editorSettings() }, undefined, 2)}\n`,
);
