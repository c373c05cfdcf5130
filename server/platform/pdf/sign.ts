import { createPrivateKey, sign, X509Certificate } from "node:crypto";
import { PDF, type Signer } from "@libpdf/core";
import type { SealKey } from "./paper.ts";

/** Signs a PDF (PAdES B-B, one signature over the whole file). RSA with SHA-256 gives the same bytes every time. */
export const signPdf = async (
  pdf: Uint8Array,
  key: SealKey,
  { reason, at }: { reason: string; at: string },
): Promise<Uint8Array> => {
  const document = await PDF.load(pdf);
  const { bytes } = await document.sign({
    signer: signerOf(key),
    reason,
    signingTime: new Date(at),
    fieldName: "organ",
    level: "B-B",
  });
  return bytes;
};

const signerOf = ({ key, certificates }: SealKey): Signer => {
  const secret = createPrivateKey(key);
  if (secret.asymmetricKeyType !== "rsa") throw new TypeError("a seal's key must be RSA");
  const [certificate = new Uint8Array(), ...above] = certificates.map((pem) => new X509Certificate(pem).raw);
  return {
    certificate,
    certificateChain: above,
    keyType: "RSA",
    signatureAlgorithm: "RSASSA-PKCS1-v1_5",
    sign: async (data, algorithm) => new Uint8Array(sign(algorithm, data, secret)),
  };
};
