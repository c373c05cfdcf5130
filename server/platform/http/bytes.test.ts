import { Bytes, route } from "@mingfa/contract";
import { Type } from "typebox";
import { afterAll, beforeAll, expect, test } from "vitest";
import { bind } from "./call.ts";
import { Download } from "./download.ts";
import { ours, signedIn, startHttp } from "./testing.ts";

const put = route({
  method: "PUT",
  path: "/api/bytes/:at",
  params: Type.Object({ at: Type.Integer() }),
  bytes: true,
  body: Bytes,
  response: Type.Object({ length: Type.Integer() }),
});
const get = route({ method: "GET", path: "/api/kept", file: true, response: Bytes });

let at: Awaited<ReturnType<typeof startHttp>>;
beforeAll(async () => {
  at = await startHttp({
    bindings: [
      bind(put, ({ body, params }) => ({ length: body.length + params.at })),
      bind(
        get,
        () => new Download({ name: '布局图"<1>.html', media: "text/html", size: 5, body: Buffer.from("<b>1<") }),
      ),
    ],
  });
});
afterAll(() => at.close());

const send = (headers: Record<string, string>, body: string | Uint8Array<ArrayBuffer>) =>
  fetch(`${at.base}/api/bytes/1`, { method: "PUT", headers, body });

test("bytes are taken as they are, under the same rules as everything else", async () => {
  const type = { "content-type": "application/octet-stream" };
  const nul = new Uint8Array([0, 0xff, 0x7b]);
  expect(await (await send({ ...ours, ...type }, nul)).json()).toEqual({ length: 4 });
  expect((await send({ ...signedIn, ...type }, nul)).status).toBe(403);
  expect((await send({ "x-mingfa": "1", ...type }, nul)).status).toBe(401);
  expect((await send({ ...ours, ...type }, new Uint8Array(1024 * 1024 + 1))).status).toBe(413);
  expect((await send(ours, "{}")).status).toBe(415);
});

test("a file is handed out to be kept under its own name, never to run as a page of ours", async () => {
  const answer = await fetch(`${at.base}/api/kept`, { headers: signedIn });
  expect(await answer.text()).toBe("<b>1<");
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-disposition": `attachment; filename="_____1_.html"; filename*=UTF-8''%E5%B8%83%E5%B1%80%E5%9B%BE%22%3C1%3E.html`,
    "content-security-policy": "default-src 'none'; sandbox",
    "content-length": "5",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
});
