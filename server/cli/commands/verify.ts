import { LedgerError, nobleCrypto, parseFingerprint, verifyReceipt } from "@mingfa/core/ledger";
import { otherCheckpoint } from "../checkpoint-file.ts";
import type { Command } from "../command.ts";
import { bothLanguages, print } from "../print.ts";
import { badInput, CommandProblem, exit } from "../problem.ts";
import { readJson } from "../read-json.ts";

/** Holds a receipt against a key that the user got from elsewhere; needs no server, database or configuration. */
export const verify: Command = {
  name: "verify",
  usage: "RECEIPT.json --key FINGERPRINT [--checkpoint FILE] [--json]",
  summary: {
    zh: "核验存证凭证：公钥指纹须另行取得，不能取自凭证；检查点可以是签名文本、带一致性证明的 JSON，或者日志副本目录中的 checkpoint",
    en: "Verifies a receipt against a key fingerprint got elsewhere, never from the receipt. The checkpoint: a signed note, JSON with a consistency proof, or `checkpoint` in a copy of the log.",
  },
  examples: [
    "mingfa verify receipt.json --key FINGERPRINT --json",
    "mingfa verify receipt.json --key FINGERPRINT --checkpoint kept/checkpoint",
  ],
  options: { key: { type: "string" }, checkpoint: { type: "string" } },
  words: { least: 1, most: 1 },
  run: (args) => {
    const key = fingerprint(args.needed("key"));
    const kept = args.text("checkpoint");
    const receipt = readJson(args.words[0] ?? "");
    const other = kept === undefined ? undefined : otherCheckpoint(kept);
    const result = verifyReceipt(receipt, { keyFingerprint: key }, nobleCrypto, other);
    if (!result.valid) {
      print(
        args.flag("json"),
        { valid: false, code: result.code, reason: result.message },
        () => `凭证无效：${result.message.zh}\nNot valid: ${result.message.en}`,
      );
      throw new CommandProblem(exit.refused, result.code, result.message);
    }
    const { leaf, treeSize, origin, consistentWith = null } = result;
    const answer = { valid: true, leaf, treeSize, origin, key: result.key, consistentWith };
    print(args.flag("json"), answer, () =>
      bothLanguages({
        zh: `凭证有效：条目 ${leaf} 在日志 ${origin} 的前 ${treeSize} 条之中。`,
        en: `Valid: entry ${leaf} is among the first ${treeSize} of the log ${origin}.`,
      }),
    );
  },
};

const fingerprint = (text: string): string => {
  try {
    return parseFingerprint(text);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    throw badInput(error.code, `${error.text.zh}（--key）`, `${error.text.en} (--key)`);
  }
};
