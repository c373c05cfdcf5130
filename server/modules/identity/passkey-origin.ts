import type { PasskeyPlace } from "./passkey-place.ts";

/** The page on which a passkey was used, as the browser signed it, when it is one of ours. */
export const originOf = (place: PasskeyPlace | undefined, clientDataJSON: string): string | undefined => {
  const origin = parse(Buffer.from(clientDataJSON, "base64url").toString("utf8"));
  return origin !== undefined && place?.isOrigin(origin) ? origin : undefined;
};

const parse = (text: string): string | undefined => {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === "object" && data !== null && "origin" in data && typeof data.origin === "string"
      ? data.origin
      : undefined;
  } catch {
    return undefined;
  }
};
