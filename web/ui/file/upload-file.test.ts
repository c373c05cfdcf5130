import type { FileView } from "@mingfa/contract";
import { ProblemError } from "@mingfa/contract/client";
import fc from "fast-check";
import { expect, test } from "vitest";
import { uploadFile } from "./upload-file.ts";

const cut = () =>
  new ProblemError({ type: "about:blank", status: 0, code: "unreachable", title: { zh: "断", en: "cut" } });
const whole = { kind: "pdf", sha256: "0".repeat(64), scan: "unscanned" } as const;

/** A server that keeps what arrives, on a connection that is cut before or after the calls that `cuts` names. */
const server = (size: number, cuts: ("before" | "after" | "none")[]) => {
  let kept = new Uint8Array(0);
  const view = (): FileView => ({
    id: "f",
    name: "f",
    size,
    received: kept.length,
    ...(kept.length === size ? { whole } : {}),
  });
  const unreliable = async (run: () => void): Promise<FileView> => {
    const fate = cuts.shift();
    if (fate === "before") throw cut();
    run();
    if (fate === "after") throw cut();
    return view();
  };
  return {
    bytes: () => kept,
    begin: () => unreliable(() => undefined),
    send: (_: string, offset: number, bytes: Uint8Array) =>
      unreliable(() => {
        if (offset === kept.length) kept = new Uint8Array([...kept, ...bytes]);
      }),
  };
};

test("wherever the connection is cut, going on ends with the file as it is", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 900_000 }),
      fc.array(fc.constantFrom("before" as const, "after" as const, "none" as const), { maxLength: 12 }),
      async (size, cuts) => {
        const bytes = Uint8Array.from({ length: size }, (_, index) => index % 251);
        const at = server(size, [...cuts]);
        const go = () =>
          uploadFile({ ...at, file: new Blob([bytes]), onProgress: () => {}, signal: new AbortController().signal });
        for (let tries = 0; ; tries += 1) {
          const done = await go().catch(() => undefined);
          if (done) break;
          expect(tries).toBeLessThanOrEqual(cuts.length);
        }
        expect(Buffer.compare(at.bytes(), bytes)).toBe(0);
      },
    ),
    { numRuns: 40 },
  );
});

test("an upload that is called off sends nothing more", async () => {
  const stopping = new AbortController();
  const at = server(900_000, []);
  const sent = await uploadFile({
    ...at,
    file: new Blob([new Uint8Array(900_000)]),
    onProgress: (received) => received > 0 && stopping.abort(),
    signal: stopping.signal,
  });
  expect(sent).toBeUndefined();
  expect(at.bytes().length).toBeLessThan(900_000);
});
