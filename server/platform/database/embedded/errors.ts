/** The embedded PostgreSQL cannot run; the message says why and what to do, in both languages. */
export class EmbeddedError extends Error {
  readonly code: string;

  constructor(code: string, zh: string, en: string) {
    super(`${zh} ${en}`);
    this.name = "EmbeddedError";
    this.code = `embedded.${code}`;
  }
}

export const noBinaries = (wanted: string): EmbeddedError =>
  new EmbeddedError(
    "noBinaries",
    `本机没有内置 PostgreSQL 的程序（${wanted}）。请设置 DATABASE_URL，或在受支持的系统上重新执行 npm ci。`,
    `No embedded PostgreSQL here (${wanted}). Set DATABASE_URL, or run npm ci again on a supported system.`,
  );

export const wrongVersion = (folder: string, has: string, wanted: string): EmbeddedError =>
  new EmbeddedError(
    "wrongVersion",
    `数据目录 ${folder} 属于 PostgreSQL ${has}，当前程序是 ${wanted}。`,
    `${folder} was written by PostgreSQL ${has}; the server at hand is ${wanted}.`,
  );

export const unreachable = (folder: string, account: string): EmbeddedError =>
  new EmbeddedError(
    "unreachable",
    `系统用户 ${account} 无法进入 ${folder}。请把数据目录移到其可进入之处。`,
    `The account ${account}, which runs the database, cannot enter ${folder}. Move the data folder where it can.`,
  );

export const failedToRun = (program: string, output: string): EmbeddedError =>
  new EmbeddedError("failed", `${program} 运行失败：${tail(output)}`, `${program} failed: see above.`);

export const notReady = (folder: string, output: string): EmbeddedError =>
  new EmbeddedError(
    "notReady",
    `内置数据库（${folder}）未能启动：${tail(output)}`,
    "The embedded database did not start: see above.",
  );

export const folderInUse = (holder: string): EmbeddedError =>
  new EmbeddedError(
    "inUse",
    `数据目录正由进程 ${holder} 使用，不能再启动一个服务。`,
    `The data folder is in use by process ${holder}; a second server will not start on it.`,
  );

const tail = (output: string): string => output.trim().split("\n").slice(-8).join("\n");
