import type { Readable } from "node:stream";
import type { FastifyReply } from "fastify";

/** A file that an answer hands out, for a person to keep under this name. */
export class Download {
  readonly name: string;
  readonly media: string;
  readonly size: number;
  readonly body: Readable | Uint8Array;

  constructor(file: { name: string; media: string; size: number; body: Readable | Uint8Array }) {
    this.name = file.name;
    this.media = file.media;
    this.size = file.size;
    this.body = file.body;
  }
}

/**
 * Sends it so that no browser runs it as a page of ours: to be saved, never shown in place, of no other type than named,
 * and without any rights where it is opened all the same.
 */
export const sendDownload = (reply: FastifyReply, { name, media, size, body }: Download): FastifyReply =>
  reply
    .type(media)
    .header("content-length", size)
    .header("content-disposition", disposition(name))
    .header("content-security-policy", "default-src 'none'; sandbox")
    .header("cache-control", "private, no-store")
    .send(body instanceof Uint8Array ? Buffer.from(body) : body);

/** RFC 6266: the name itself in UTF-8, and one without surprises for what can't read that. */
const disposition = (name: string): string => {
  const plain = name.replaceAll(/[^\w.-]/g, "_");
  const exact = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
};
