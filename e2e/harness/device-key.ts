import type { Page } from "playwright-core";

/** Gives the page's browser a device with a fingerprint reader, whose owner always touches it. */
export const giveDeviceKey = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
};

/** The address by which browsers allow passkeys on this machine. */
export const byName = (url: string): string => url.replace("127.0.0.1", "localhost");
