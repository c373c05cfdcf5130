import type { Page } from "playwright-core";

/** A cheap phone on a slow network: a quarter of a free core here, 1.6 Mbit/s, 150 ms to the server and back. */
const slower = 4;
const bytesPerSecond = (1.6 * 1024 * 1024) / 8;

/** Makes the browser of a page as slow as that; gives the rate by which its processor was slowed. */
export const slowDown = async (page: Page): Promise<number> => {
  const devtools = await page.context().newCDPSession(page);
  // Where others take their part of the machine, it is slowed already: only what is missing is added.
  const rate = Math.max(1, slower * shareOfCore());
  await devtools.send("Emulation.setCPUThrottlingRate", { rate });
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  return rate;
};

/** Which part of a core someone who needs it gets at the moment: 1 on a quiet machine. */
const shareOfCore = (): number => {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  while (performance.now() - begun < 300);
  const { user, system } = process.cpuUsage(used);
  return Math.min(1, (user + system) / 1_000 / (performance.now() - begun));
};
