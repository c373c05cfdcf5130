/** The server cannot start; the message says why and what to do, in both languages. */
export class StartError extends Error {
  readonly code: string;

  constructor(code: string, zh: string, en: string) {
    super(`${zh} ${en}`);
    this.name = "StartError";
    this.code = code;
  }
}

export const notMigrated = (pending: string[]): StartError =>
  new StartError(
    "notMigrated",
    `数据库尚未升级（${pending.join("、")}），请先执行 mingfa migrate。`,
    `The database is not up to date (${pending.join(", ")}): run mingfa migrate first.`,
  );

export const noOwner = (): StartError =>
  new StartError(
    "noOwner",
    "请设置 DATABASE_OWNER_URL：升级数据库需要建表账号。",
    "Set DATABASE_OWNER_URL: bringing the database up to date takes its owner's connection.",
  );

export const excessiveRights = (excess: string[]): StartError =>
  new StartError(
    "excessiveRights",
    `服务账号的权限过大（${excess.join("、")}），可以改写记录，拒绝运行。请使用 mingfa_server 的成员账号。`,
    `The server's role may do too much (${excess.join(", ")}) and could rewrite the record; refusing to run. Use a member of mingfa_server.`,
  );

export const unbound = (routes: string[]): StartError =>
  new StartError(
    "unbound",
    `接口没有实现：${routes.join("、")}。`,
    `Routes of the contract without a use case: ${routes.join(", ")}.`,
  );

export const unanswered = (sources: readonly string[]): StartError =>
  new StartError(
    "unanswered",
    `规则包可用的查询没有实现：${sources.join("、")}。`,
    `Nobody answers these lookups of the packs: ${sources.join(", ")}.`,
  );

export const unmade = (changes: readonly string[]): StartError =>
  new StartError(
    "unmade",
    `规则包可用的登记变更没有实现：${changes.join("、")}。`,
    `Nobody makes these changes of the packs: ${changes.join(", ")}.`,
  );
