/** What went wrong, in both languages of the product. */
export type Message = { zh: string; en: string };

const messages = {
  notJson: { zh: "内容不是规范的 JSON 值", en: "the content is not a canonical JSON value" },
  malformedBase64: { zh: "Base64 编码有误", en: "malformed base64" },
  malformedHex: { zh: "十六进制编码有误", en: "malformed hexadecimal" },
  malformedText: { zh: "文本不是有效的 UTF-8", en: "the text is not valid UTF-8" },
  malformedEntry: { zh: "日志条目格式有误", en: "malformed log entry" },
  malformedTile: { zh: "数据块的路径或长度有误", en: "malformed tile path or length" },
  missingTile: { zh: "缺少所需的数据块", en: "a needed tile is missing" },
  malformedBundle: { zh: "条目包格式有误", en: "malformed entry bundle" },
  outsideTree: { zh: "序号或规模不在树内", en: "the index or size is outside the tree" },
  malformedKey: { zh: "验证公钥格式有误", en: "malformed verifier key" },
  malformedFingerprint: { zh: "公钥指纹格式有误", en: "malformed key fingerprint" },
  malformedNote: { zh: "签名文本格式有误", en: "malformed signed note" },
  unsigned: { zh: "签名文本上没有该公钥的签名", en: "the note is not signed by this key" },
  badSignature: { zh: "签名不正确", en: "the signature is wrong" },
  unknownSignature: { zh: "凭证所附检查点上有不认识的签名", en: "the receipt's checkpoint bears an unknown signature" },
  malformedCheckpoint: { zh: "检查点格式有误", en: "malformed checkpoint" },
  malformedReceipt: { zh: "凭证格式有误", en: "malformed receipt" },
  otherKey: { zh: "凭证的公钥与所给的指纹或公钥不符", en: "the receipt's key is not the one you trust" },
  otherOrigin: { zh: "来源名称前后不一", en: "the origin is not the same throughout" },
  otherSize: { zh: "凭证的树规模与检查点不一", en: "the receipt's tree size is not the checkpoint's" },
  notIncluded: { zh: "条目不在检查点所示的树中", en: "the entry is not in the tree of the checkpoint" },
  notOpened: { zh: "所披露的内容与条目的承诺不符", en: "the disclosed content does not open the commitment" },
  forked: {
    zh: "两个检查点互相矛盾：日志被分叉或改写",
    en: "the two checkpoints contradict each other: the log was forked or rewritten",
  },
  badConsistencyProof: {
    zh: "所附的一致性证明接不上这两个检查点：证明有误，或者日志被分叉",
    en: "the consistency proof given does not join the two checkpoints: it is wrong, or the log was forked",
  },
  unprovenConsistency: {
    zh: "两个检查点规模不同而未附一致性证明，无法判断是否一致",
    en: "the checkpoints differ in size and no consistency proof was given, so nothing can be said",
  },
} satisfies Record<string, Message>;

export type ProblemCode = keyof typeof messages;

/** A fault of the ledger's data with a stable code; `detail` names the place. */
export class LedgerError extends Error {
  readonly code: ProblemCode;
  readonly text: Message;

  constructor(code: ProblemCode, detail?: string) {
    const text = problemMessage(code, detail);
    super(text.en);
    this.name = "LedgerError";
    this.code = code;
    this.text = text;
  }
}

/** The sentence for a code, with the place it concerns. */
export const problemMessage = (code: ProblemCode, detail?: string): Message =>
  detail === undefined
    ? messages[code]
    : { zh: `${messages[code].zh}（${detail}）`, en: `${messages[code].en} (${detail})` };
