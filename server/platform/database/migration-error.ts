/** The database cannot be brought up to date. */
export class MigrationError extends Error {
  readonly code: string;

  private constructor(code: string, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "MigrationError";
    this.code = `migration.${code}`;
  }

  static changed(name: string): MigrationError {
    return new MigrationError(
      "changed",
      `迁移文件 ${name} 在执行之后被改动过，拒绝继续。${name} was changed after it had been applied; add a new file instead.`,
    );
  }

  static misnamed(path: string, why: string): MigrationError {
    return new MigrationError("misnamed", `迁移文件命名有误：${path}。Wrong migration name: ${path} (${why}).`);
  }

  static failed(name: string, cause: unknown): MigrationError {
    return new MigrationError(
      "failed",
      `迁移文件 ${name} 执行失败，已回滚。${name} failed and was rolled back: ${String(cause)}`,
      cause,
    );
  }

  static roles(cause: unknown): MigrationError {
    return new MigrationError(
      "roles",
      `建表账号缺少权限（需要 CREATEROLE 和在本数据库中 CREATE）。The owner's role lacks CREATEROLE, or CREATE on this database: ${String(cause)}`,
      cause,
    );
  }
}
