import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

/** `node scripts/icons/draw.ts`: draws the portal's icons anew from its seal, in the sizes that devices ask for. */
const folder = join(import.meta.dirname, "../../web/portal/public");
const seal = readFileSync(join(folder, "seal.svg"), "utf8");
const red = "#b3261e";

/** A maskable icon is cut to a circle by some devices: the seal stands small on its own colour. */
const icons = [
  { file: "seal-192.png", size: 192, share: 1, ground: "transparent" },
  { file: "seal-512.png", size: 512, share: 1, ground: "transparent" },
  { file: "seal-maskable-512.png", size: 512, share: 0.7, ground: red },
];

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
for (const { file, size, share, ground } of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const inner = Math.round(size * share);
  const drawn = `data:image/svg+xml;base64,${Buffer.from(seal).toString("base64")}`;
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${ground}"><img width="${inner}" height="${inner}" src="${drawn}">`,
  );
  await page.evaluate("document.images[0].decode()");
  await page.screenshot({ path: join(folder, "icons", file), omitBackground: true });
  await page.close();
}
await browser.close();
