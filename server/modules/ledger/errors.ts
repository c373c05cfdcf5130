/** Database, second copy and key do not tell one story; a node that went on would vouch for a forgery. */
export class LogMismatch extends Error {
  readonly code: string;
  readonly text: { zh: string; en: string };

  private constructor(code: string, zh: string, en: string) {
    super(`${zh} ${en}`);
    this.name = "LogMismatch";
    this.code = `log.${code}`;
    this.text = { zh, en };
  }

  static older(size: number, published: number): LogMismatch {
    return new LogMismatch(
      "olderDatabase",
      `数据库中的存证日志只有 ${size} 条，而副本已公布 ${published} 条：数据库可能被恢复成了旧的备份。拒绝运行，请恢复较新的备份。`,
      `The database's log has ${size} entries, but its copy has published ${published}: an older database was restored. Refusing to run; restore a newer one.`,
    );
  }

  static rewritten(index?: number): LogMismatch {
    const [zh, en] = index === undefined ? ["", ""] : [`（自第 ${index} 条起）`, ` (from entry ${index} on)`];
    return new LogMismatch(
      "rewritten",
      `数据库中的存证日志与已签名公布的检查点不符${zh}：有条目被改写或丢失。拒绝运行。`,
      `The database's log contradicts the checkpoints that were signed and published${en}: entries were rewritten or lost. Refusing to run.`,
    );
  }

  static otherKey(name: string): LogMismatch {
    return new LogMismatch(
      "otherKey",
      `存证日志不是由本节点（${name}）现有的密钥签名的：密钥文件丢失或被替换，或者节点名称改动过。拒绝运行，请恢复原来的密钥和名称。`,
      `The log was not signed with this node's (${name}) present key: the key file was lost or replaced, or the node renamed. Refusing to run; restore key and name.`,
    );
  }
}
