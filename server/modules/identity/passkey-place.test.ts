import { expect, test } from "vitest";
import { passkeyPlace } from "./passkey-place.ts";

test("passkeys are bound to the domain that people use, and to pages of that very origin", () => {
  const place = passkeyPlace("https://zwfw.mingzhou.example");
  expect(place?.domain).toBe("zwfw.mingzhou.example");
  expect(place?.isOrigin("https://zwfw.mingzhou.example")).toBe(true);
  for (const other of [
    "http://zwfw.mingzhou.example",
    "https://mingzhou.example",
    "https://zwfw.mingzhou.example.evil.example",
    "https://zwfw.mingzhou.example:8443",
  ])
    expect(place?.isOrigin(other)).toBe(false);
});

test("without an address, they work on this machine alone", () => {
  const place = passkeyPlace(undefined);
  expect(place?.domain).toBe("localhost");
  expect(place?.isOrigin("http://localhost:8080")).toBe(true);
  for (const other of [
    "http://localhost.evil.example",
    "http://127.0.0.1:8080",
    "https://example.org",
    "http://localhost:8080.evil.example",
  ])
    expect(place?.isOrigin(other)).toBe(false);
});

test.each(["http://zwfw.mingzhou.example", "https://10.1.2.3", "https://[2001:db8::1]"])("not on %s", (address) => {
  expect(passkeyPlace(address)).toBeUndefined();
});
