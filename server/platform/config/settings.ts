import { Type, type Static } from "typebox";

/** Every setting, read from the environment under exactly these names. `description`: en · zh. */
export const Settings = Type.Object({
  PORT: Type.Integer({
    minimum: 0,
    maximum: 65535,
    default: 8080,
    description: "port to listen on (0: any) · 监听端口",
  }),
  HOST: Type.String({ minLength: 1, default: "127.0.0.1", description: "address to listen on · 监听地址" }),
  PUBLIC_URL: Type.Optional(
    Type.String({ pattern: "^https?://[^/\\s]+$", description: "origin people use, https in production · 对外网址" }),
  ),
  TRUSTED_PROXY: Type.Optional(
    Type.String({
      pattern: "^[0-9A-Fa-f:./]+(,[0-9A-Fa-f:./]+)*$",
      description: "addresses of proxies whose X-Forwarded-For counts, by comma · 可信代理的地址，以逗号分隔",
    }),
  ),
  DATA_DIR: Type.String({ minLength: 1, default: ".data", description: "folder for data and keys · 数据目录" }),
  DATABASE_URL: Type.Optional(
    Type.String({
      pattern: "^postgres(ql)?://",
      description:
        "PostgreSQL for the server's role; absent: the embedded one · 服务账号的数据库连接；不填则用内置数据库",
    }),
  ),
  DATABASE_OWNER_URL: Type.Optional(
    Type.String({
      pattern: "^postgres(ql)?://",
      description: "owner's connection, used only by migrate · 建表账号的连接，仅迁移时使用",
    }),
  ),
  LAW_DIR: Type.Optional(Type.String({ minLength: 1, description: "folder of statute texts · 法律文本目录" })),
  PACKS_DIR: Type.Optional(Type.String({ minLength: 1, description: "folder of packs · 规则包目录" })),
  LOG_DIR: Type.Optional(
    Type.String({
      minLength: 1,
      description: "second copy of the ledger, shared by all server processes · 存证日志副本目录",
    }),
  ),
  FILES_DIR: Type.Optional(
    Type.String({
      minLength: 1,
      description: "files people hand in, shared by all server processes · 上传文件的目录，各服务进程共用",
    }),
  ),
  CLAMAV: Type.Optional(
    Type.String({
      pattern: "^(unix:/.+|[^:\\s]+:\\d{1,5})$",
      description:
        "clamd that scans each file, host:port or unix:/path; absent: files say that nobody scanned them · 查毒服务 clamd；不填则文件标明未查毒",
    }),
  ),
  KEEP_DAYS: Type.Integer({
    minimum: 1,
    maximum: 365,
    default: 30,
    description: "days for which drafts and files not handed in are kept · 草稿和未提交文件的保存天数",
  }),
  NODE_NAME: Type.String({
    pattern: "^[A-Za-z0-9][A-Za-z0-9./-]{0,200}$",
    default: "mingfa.localhost",
    description: "name (origin) of this node's log · 节点名称",
  }),
  SIGNING_KEY_FILE: Type.Optional(
    Type.String({ minLength: 1, description: "key that signs the log · 日志签名密钥文件" }),
  ),
  SEALS_DIR: Type.Optional(
    Type.String({
      minLength: 1,
      description: "keys with which organs seal papers, shared by all server processes · 机关电子签章密钥目录",
    }),
  ),
  RARE_FONT: Type.Optional(
    Type.String({
      minLength: 1,
      description:
        "TrueType files for rare characters of names, by comma; absent: Debian's fonts-hanazono where installed · 生僻字字体文件，以逗号分隔",
    }),
  ),
  ACCOUNT_KEY_FILE: Type.Optional(
    Type.String({
      minLength: 1,
      description: "key that seals secrets of accounts, shared by all server processes · 账号密钥文件",
    }),
  ),
  SECOND_FACTOR_DUTIES: Type.Optional(
    Type.String({
      pattern: "^([A-Za-z][A-Za-z0-9]*(,[A-Za-z][A-Za-z0-9]*)*|-)$",
      description:
        "duties of officers who must have a second factor, by comma; - for none; absent: the administrators, in a demonstration nobody · 必须设置第二验证方式的岗位，不填则为三类管理员",
    }),
  ),
  OIDC_ISSUER: Type.Optional(
    Type.String({
      pattern: "^(https://|http://(localhost|127\\.0\\.0\\.1)[:/])\\S+$",
      description: "issuer of the identity platform (OpenID Connect), https · 统一身份认证的签发者地址",
    }),
  ),
  OIDC_CLIENT_ID: Type.Optional(
    Type.String({ minLength: 1, description: "our name at the identity platform · 在统一身份认证登记的客户端编号" }),
  ),
  OIDC_CLIENT_SECRET: Type.Optional(
    Type.String({ minLength: 1, description: "our secret there; none for a public client · 在统一身份认证登记的密钥" }),
  ),
  OIDC_NAME: Type.String({
    minLength: 1,
    maxLength: 40,
    default: "统一身份认证",
    description: "what people know the identity platform by · 登录页上显示的名称",
  }),
  OIDC_SCOPE: Type.String({
    pattern: "^openid( [\\x21-\\x7e]+)*$",
    default: "openid profile",
    description: "what is asked of the identity platform · 向统一身份认证申请的范围",
  }),
  OIDC_IDENTIFIER_CLAIM: Type.Optional(
    Type.String({
      minLength: 1,
      description:
        "claim with a checked citizen ID number or credit code; absent: accounts are tied by hand · 证件号码或统一社会信用代码所在的声明",
    }),
  ),
  OIDC_NAME_CLAIM: Type.String({
    minLength: 1,
    default: "name",
    description: "claim with the person's name · 姓名所在的声明",
  }),
  OIDC_REGISTER: Type.Enum(["0", "1"], {
    default: "0",
    description:
      "1: people checked by the identity platform get an account at their first sign-in · 首次登录时自动建立账号",
  }),
  SESSION_HOURS: Type.Number({
    minimum: 0.1,
    maximum: 168,
    default: 8,
    description: "hours a sign-in lasts · 登录有效小时数",
  }),
  SESSION_IDLE_MINUTES: Type.Number({
    minimum: 0,
    maximum: 1440,
    default: 120,
    description: "minutes without use after which a sign-in ends; 0: never · 多少分钟不使用即退出登录，0 表示不限",
  }),
  DEV_CLOCK: Type.Enum(["0", "1"], {
    default: "0",
    description: "1: a clock that can be moved; refused in production · 可拨动的时钟，仅限开发",
  }),
  LOG_LEVEL: Type.Enum(["silent", "fatal", "error", "warn", "info", "debug", "trace"], {
    default: "info",
    description: "what the server writes to its log · 运行日志级别",
  }),
  NODE_ENV: Type.Optional(Type.String({ description: "production switches development settings off · 运行环境" })),
});
export type Settings = Static<typeof Settings>;
