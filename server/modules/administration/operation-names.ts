import { routes, type Route, type Text } from "@mingfa/contract";

export type OperationKind = "signIn" | "exported" | "administration" | "acts";
export type Operation = { name: string; kind: OperationKind };

/** What the log calls a route and files it under; undefined for what is only read. */
export const operationOf = (route: Route): Operation | undefined => {
  const name = names.get(route);
  if (name === undefined || (route.method === "GET" && !route.file)) return undefined;
  if (unsent.has(name.split(".")[0] ?? "") && !route.file) return undefined;
  return { name, kind: kindOf(name, route) };
};

/** The name of any route, for a refusal of something that is only read. */
export const routeName = (route: Route): string => names.get(route) ?? `${route.method} ${route.path}`;

const kindOf = (name: string, route: Route): OperationKind => {
  const [group = ""] = name.split(".");
  if (route.file) return "exported";
  if (group === "session" || group === "signIn" || group === "account") return "signIn";
  return administrative.has(group) ? "administration" : "acts";
};

/** What is kept while someone still fills in a form; it counts when it is sent. */
const unsent = new Set(["drafts", "files"]);

const administrative = new Set(["registry", "packs", "calendars", "operations", "clock"]);

const names: ReadonlyMap<Route, string> = new Map(
  Object.entries(routes).flatMap(([group, members]) =>
    Object.entries(members).map(([name, route]): [Route, string] => [route, `${group}.${name}`]),
  ),
);

/** What an operation is called in words; its own name where nobody has given it one. */
export const operationLabel = (name: string): Text => labels[name] ?? { zh: name, en: name };

const labels: Readonly<Record<string, Text>> = {
  "session.signIn": { zh: "登录", en: "Sign in" },
  "session.signOut": { zh: "退出", en: "Sign out" },
  "matters.open": { zh: "提交申请", en: "Apply" },
  "matters.perform": { zh: "作出行为", en: "Perform an act" },
  "registry.organs": { zh: "查看机关", en: "See authorities" },
  "registry.officers": { zh: "查看人员", en: "See officers" },
  "registry.certificates": { zh: "查看证件", en: "See certificates" },
  "registry.powers": { zh: "查看权责清单", en: "See powers" },
  "registry.openings": { zh: "查看可办的登记", en: "See what may be registered" },
  "packs.overview": { zh: "查看规则包", en: "See the packs" },
  "packs.graph": { zh: "查看流程图", en: "See a graph" },
  "packs.compare": { zh: "比较版本", en: "Compare versions" },
  "packs.items": { zh: "查看事项", en: "See items" },
  "packs.dictionaries": { zh: "查看字典", en: "See dictionaries" },
  "calendars.years": { zh: "查看工作日历", en: "See calendars" },
  "operations.log": { zh: "查看操作日志", en: "See the operation log" },
  "operations.sessions": { zh: "查看登录情况", en: "See sessions" },
  "operations.jobs": { zh: "查看任务", en: "See jobs" },
  "operations.health": { zh: "查看运行状况", en: "See health" },
  "matters.view": { zh: "查看办件", en: "See a matter" },
  "matters.desk": { zh: "查看办件队列", en: "See the queue" },
  "registry.open": { zh: "提出登记", en: "Propose an entry" },
  "registry.export": { zh: "导出登记", en: "Export the registry" },
  "packs.preview": { zh: "试算规则新版", en: "Try a new version" },
  "calendars.read": { zh: "读取放假安排", en: "Read a calendar" },
  "calendars.moves": { zh: "试算放假安排", en: "Try a calendar" },
  "operations.exportLog": { zh: "导出操作日志", en: "Export the operation log" },
  "operations.endSession": { zh: "结束他人登录", en: "End a session" },
  "operations.issuePassword": { zh: "签发登录密码", en: "Issue a password" },
  "operations.retryJob": { zh: "重试任务", en: "Retry a job" },
  "clock.move": { zh: "拨动时钟", en: "Move the clock" },
  "queue.export": { zh: "导出办件", en: "Export matters" },
  "oversight.export": { zh: "导出督查统计", en: "Export figures of supervision" },
  "oversight.load": { zh: "查看各机关办件量", en: "See the load of authorities" },
  "oversight.pace": { zh: "查看各机关用时", en: "See the pace of authorities" },
  "oversight.urgeForm": { zh: "准备督办函", en: "Prepare a letter of urging" },
  "oversight.urge": { zh: "制发督办函", en: "Issue a letter of urging" },
  "account.changePassword": { zh: "更改密码", en: "Change the password" },
};
