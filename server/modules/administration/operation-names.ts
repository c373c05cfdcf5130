import { routes, type Route, type Text } from "@mingfa/contract";

export type OperationKind = "signIn" | "exported" | "administration" | "acts";
export type Operation = { name: string; kind: OperationKind };

/** What the log calls a route and files it under; undefined for what is only read. */
export const operationOf = (route: Route): Operation | undefined => {
  const name = names.get(route);
  if (name === undefined || (route.method === "GET" && !route.file)) return undefined;
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
  "account.changePassword": { zh: "更改密码", en: "Change the password" },
};
