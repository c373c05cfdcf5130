import { createHash } from "node:crypto";
import type { Plugin, Rolldown } from "vite";

/**
 * Puts the scripts and styles of a page into the page itself, under a policy that allows these and nothing else: the
 * file can neither be added to nor connect anywhere.
 */
export const oneFile = (name: string): Plugin => ({
  name: "one-file",
  enforce: "post",
  // After Vite has put the last touches to the scripts.
  generateBundle: {
    order: "post",
    handler: (_options, bundle) => {
      const files = Object.values(bundle);
      const page = files.find((file) => file.type === "asset" && file.fileName.endsWith(".html"));
      if (page?.type !== "asset") throw new Error("there is no page to put the scripts into");
      const scripts = files.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
      if (scripts.length !== 1) throw new Error(`one script was expected, not ${scripts.length}`);
      // A script ends at the first such mark, wherever it stands.
      const script = (scripts[0] ?? "").trim().replaceAll("</script", String.raw`<\/script`);
      const style = files.flatMap((file) => (isStyle(file) ? [text(file)] : [])).join("\n");
      const policy = [
        "default-src 'none'",
        `script-src '${hash(script)}'`,
        `style-src '${hash(style)}'`,
        "base-uri 'none'",
        "form-action 'none'",
      ].join(";");
      page.source = text(page)
        .replaceAll(/\s*<(?:script|link)\b[^>]*(?:src|href)="[^"]*"[^>]*>(?:<\/script>)?/g, "")
        .replace("<head>", () => `<head>\n<meta http-equiv="content-security-policy" content="${policy}" />`)
        .replace("</head>", () => `<style>${style}</style>\n</head>`)
        .replace("</body>", () => `<script type="module">${script}</script>\n</body>`);
      for (const file of files) if (file !== page) delete bundle[file.fileName];
      page.fileName = name;
    },
  },
});

type Output = Rolldown.OutputBundle[string];

const isStyle = (file: Output): file is Rolldown.OutputAsset => file.type === "asset" && file.fileName.endsWith(".css");
const text = ({ source }: Rolldown.OutputAsset): string =>
  typeof source === "string" ? source : new TextDecoder().decode(source);
const hash = (content: string): string => `sha256-${createHash("sha256").update(content).digest("base64")}`;
