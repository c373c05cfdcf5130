import "reflect-metadata";
import { randomUUID, webcrypto } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as x509 from "@peculiar/x509";
import type { SealKey } from "./paper.ts";

/**
 * Keys with which organs sign their papers: one PEM file per organ (private key, its certificate, those above), readable
 * by the server's account alone and never in the database. An authority that has a certificate of its own puts that in
 * the file's place.
 */
export type SealKeys = { folder: string; node: string; now: () => string };

const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256", publicExponent: new Uint8Array([1, 0, 1]) };

/** The organ's key; made, and certified by the node itself, when there is none yet. */
export const sealKeyOf = async (keys: SealKeys, organ: { id: string; name: string }): Promise<SealKey> =>
  parsed(await kept(join(keys.folder, `organ-${encodeURIComponent(organ.id)}.pem`), async () => issue(keys, organ)));

/** The node's own certificate, PEM: what a reader trusts to trust every organ's. */
export const authorityOf = async (keys: SealKeys): Promise<string> =>
  parsed(await kept(join(keys.folder, "authority.pem"), async () => root(keys))).certificates[0] ?? "";

const issue = async (keys: SealKeys, { name }: { name: string }): Promise<string> => {
  const authority = parsed(await kept(join(keys.folder, "authority.pem"), async () => root(keys)));
  const [issuer = ""] = authority.certificates;
  const above = new x509.X509Certificate(issuer);
  const pair = await newPair(2048);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serial(),
    subject: [{ CN: [name] }, { O: [name] }, { C: ["CN"] }],
    issuer: above.subject,
    ...validity(keys.now(), 10),
    signingAlgorithm: algorithm,
    publicKey: pair.publicKey,
    signingKey: await importKey(authority.key),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
      await x509.SubjectKeyIdentifierExtension.create(pair.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(above.publicKey),
    ],
  });
  return [await keyPem(pair), certificate.toString("pem"), issuer].join("\n");
};

const root = async ({ node, now }: SealKeys): Promise<string> => {
  const pair = await newPair(3072);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: [{ CN: [`Mingfa ${node}`] }],
    ...validity(now(), 20),
    signingAlgorithm: algorithm,
    keys: pair,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(pair.publicKey),
    ],
  });
  return [await keyPem(pair), certificate.toString("pem")].join("\n");
};

const newPair = (modulusLength: number): Promise<webcrypto.CryptoKeyPair> =>
  webcrypto.subtle.generateKey({ ...algorithm, modulusLength }, true, ["sign", "verify"]);

const keyPem = async ({ privateKey }: webcrypto.CryptoKeyPair): Promise<string> =>
  x509.PemConverter.encode(await webcrypto.subtle.exportKey("pkcs8", privateKey), "PRIVATE KEY");

const importKey = (pem: string): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey("pkcs8", x509.PemConverter.decodeFirst(pem), algorithm, false, ["sign"]);

/** From the beginning of the year before: a paper may be made from an act of then. */
const validity = (now: string, years: number): { notBefore: Date; notAfter: Date } => {
  const year = Number(now.slice(0, 4));
  return { notBefore: new Date(Date.UTC(year - 1, 0, 1)), notAfter: new Date(Date.UTC(year + years, 0, 1)) };
};

const serial = (): string => randomUUID().replaceAll("-", "").replace(/^./, "1");

const parsed = (pem: string): SealKey => {
  const blocks = pem.match(/-----BEGIN ([A-Z ]+)-----[\s\S]+?-----END \1-----/g) ?? [];
  const key = blocks.find((block) => block.includes("PRIVATE KEY"));
  const certificates = blocks.filter((block) => block.includes("BEGIN CERTIFICATE"));
  if (key === undefined || certificates.length === 0) throw new TypeError("a seal's file lacks its key or certificate");
  return { key, certificates };
};

/** Reads a file, or makes it: written aside and linked under its name, so that of several processes one wins. */
const kept = async (file: string, make: () => Promise<string>): Promise<string> => {
  const read = () => readFile(file, "utf8");
  try {
    return await read();
  } catch (error) {
    if (!isCode(error, "ENOENT")) throw error;
  }
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomUUID()}`;
  const handle = await open(draft, "wx", 0o600);
  try {
    await handle.writeFile(await make());
    await handle.sync();
    await link(draft, file);
  } catch (error) {
    if (!isCode(error, "EEXIST")) throw error;
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
  return read();
};

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
