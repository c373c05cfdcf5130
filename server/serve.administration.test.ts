import { randomUUID } from "node:crypto";
import { routes, type Performed } from "@mingfa/contract";
import { ProblemError } from "@mingfa/contract/client";
import { replayMatter } from "#procedure";
import { afterAll, beforeAll, expect, test } from "vitest";
import { apply } from "./testing/people.ts";
import { problemOf } from "./testing/problem-of.ts";
import { startTestNode, type Signed, type TestNode } from "./testing/test-node.ts";

let at: TestNode;
let admin: Signed;
let security: Signed;
let audit: Signed;
beforeAll(async () => {
  at = await startTestNode({ today: "2026-03-02", work: true });
  [admin, security, audit] = await Promise.all([at.signIn("admin"), at.signIn("security"), at.signIn("audit")]);
});
afterAll(() => at.stop());

const registry = "administration.registry";
const decided = { decision: "明人任〔2026〕3号", decidedBy: "市局党组" };
const propose = (who: Signed, act: string, input: Record<string, unknown>, procedure = registry): Promise<Performed> =>
  who.call(routes.registry.open, { body: { procedure, act, input, key: randomUUID() } });
const codeOf = async (call: Promise<unknown>): Promise<[number, string, string[]]> => {
  const { status, code, reasons = [] } = await problemOf(call);
  return [status, code, reasons.map(({ id }) => id)];
};
const post = (officer: string, duty: string, organ = "mz-market") => ({ organ, officer, duty, ...decided });
const officer = async (id: string) => {
  const { lines } = await admin.call(routes.registry.officers, { query: { q: id } });
  return lines.find((line) => line.id === id);
};

test("an appointment takes two administrators, gives the right at once, and is in the ledger", async () => {
  const { matter } = await propose(admin, "proposeAppointment", post("clerk", "head"));
  expect((await officer("clerk"))?.posts.map(({ duty }) => duty)).toEqual(["clerk"]);
  expect(await codeOf(admin.perform(matter, "confirmAppointment", 1))).toEqual([403, "notEntitled", ["notEntitled"]]);
  // Who confirms reads names, not codes.
  const { facts } = await security.call(routes.matters.view, { params: { matter } });
  expect(Object.fromEntries(facts.map(({ id, value }) => [id, value]))).toMatchObject({
    organ: "明州市市场监督管理局（虚构）",
    officer: "周收件（clerk）",
    duty: { zh: "本机关负责人" },
  });
  await security.perform(matter, "confirmAppointment", 1);
  const now = await officer("clerk");
  expect(now?.posts.map(({ duty }) => duty).sort()).toEqual(["clerk", "head"]);
  expect(now?.posts.find(({ duty }) => duty === "head")?.registeredIn).toBe(matter);
  const clerk = await at.signIn("clerk");
  expect((await clerk.call(routes.session.current, {})).duties?.toSorted()).toEqual(["clerk", "head"]);
  const leaves = await at.at.db.rows(
    "",
    "SELECT FROM procedure.act a JOIN ledger.leaf l ON l.id = a.leaf WHERE a.matter = $1",
    [matter],
  );
  expect(leaves).toHaveLength(2);
  expect((await replayMatter(at.node.procedure, matter)).map(({ differs }) => differs)).toEqual([null, null]);
});

test("losing a post ends the rights and every session at once", async () => {
  const fire = await at.signIn("fire");
  await fire.call(routes.matters.desk, { query: {} });
  await propose(security, "endPost", post("fire", "reviewer", "mz-fire"));
  expect(await codeOf(fire.call(routes.matters.desk, { query: {} }))).toEqual([403, "postEnded", []]);
  const live = await at.at.db.rows("", "SELECT FROM identity.session WHERE login = 'fire' AND revoked_at IS NULL");
  expect(live).toEqual([]);
  expect(await codeOf(at.signIn("fire"))).toEqual([401, "wrongCredentials", []]);
  expect((await officer("fire"))?.posts[0]?.to).toBe("2026-03-02");
});

test("an administrator gives himself nothing, and nobody handles matters beside administering", async () => {
  expect(await codeOf(propose(admin, "proposeAppointment", post("admin", "clerk")))).toEqual([
    409,
    "refused",
    ["notOneself", "oneOrgan", "apart"],
  ]);
  expect(await codeOf(propose(admin, "proposeAppointment", post("reviewer", "securityAdministrator")))).toEqual([
    409,
    "refused",
    ["apart"],
  ]);
  expect(await codeOf(propose(admin, "proposePower", { organ: "mz-data", power: "licence.food", ...decided }))).toEqual(
    [409, "refused", ["notOwnOrgan"]],
  );
  expect(await codeOf(propose(security, "endPost", post("admin", "systemAdministrator", "mz-data")))).toEqual([
    409,
    "refused",
    ["someoneStays"],
  ]);
  // Nor does any of the three see into matters.
  const { matter } = await apply(await at.signIn("lin"));
  for (const who of [admin, security, audit])
    expect(await codeOf(who.call(routes.matters.view, { params: { matter } }))).toEqual([
      403,
      "otherOrgan",
      ["otherOrgan"],
    ]);
});

test("a new officer has a post and an account, which opens once a password is issued by someone else", async () => {
  const { matter } = await propose(admin, "proposeOfficer", {
    organ: "mz-market",
    account: "newcomer",
    name: "孙新来",
    duty: "clerk",
    ...decided,
  });
  await security.perform(matter, "confirmOfficer", 1);
  expect((await officer("newcomer"))?.posts.map(({ duty }) => duty)).toEqual(["clerk"]);
  expect(await codeOf(at.signIn("newcomer"))).toEqual([401, "wrongCredentials", []]);
  const issue = (who: Signed, of: string) =>
    who.call(routes.operations.issuePassword, { params: { officer: of }, body: {} });
  expect(await codeOf(issue(admin, "newcomer"))).toEqual([403, "administratorsOnly", ["notEntitled"]]);
  expect(await codeOf(issue(security, "security"))).toEqual([404, "noSuchAccount", []]);
  const { password } = await issue(security, "newcomer");
  expect(password).toMatch(/^[A-Za-z2-9]{16}$/);
  const answer = await fetch(`${at.base}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-mingfa": "1" },
    body: JSON.stringify({ name: "newcomer", password }),
  });
  expect(answer.status).toBe(200);
  expect(at.logged()).not.toContain(password);
});

test("a certificate is listed with its state until it is suspended", async () => {
  const certificate = {
    officer: "reviewer",
    number: "MZ-9",
    issuer: "市司法局",
    validFrom: "2026-01-01",
    validUntil: "2026-04-01",
  };
  const { matter } = await propose(admin, "proposeCertificate", certificate);
  await security.perform(matter, "confirmCertificate", 1);
  const states = async () => {
    const { lines } = await audit.call(routes.registry.certificates, { query: { q: "MZ-9" } });
    return lines.map(({ state, suspendedOn, officer: { name } }) => [name, state, suspendedOn]);
  };
  expect(await states()).toEqual([["吴审查", "expiring", undefined]]);
  await propose(security, "suspendCertificate", {
    number: "MZ-9",
    reason: "调离",
    decision: "1号",
    decidedBy: "市司法局",
  });
  expect(await states()).toEqual([["吴审查", "suspended", "2026-03-02"]]);
});

test("a power that is withdrawn stops its organ's officers at once", async () => {
  const { matter } = await propose(admin, "proposePower", { organ: "mz-fire", power: "filing.food", ...decided });
  await security.perform(matter, "confirmPower", 1);
  const holders = async () =>
    (await admin.call(routes.registry.powers, { query: { q: "filing.food" } }))[0]?.holders
      .filter(({ to }) => to === undefined)
      .map(({ organ }) => organ.id);
  expect(await holders()).toEqual(["mz-fire", "mz-market"]);
  await propose(admin, "withdrawPower", { organ: "mz-fire", power: "filing.food", ...decided });
  expect(await holders()).toEqual(["mz-market"]);
});

test("between proposal and confirmation the registry may move: the act is refused, and nothing stays of it", async () => {
  const first = await propose(admin, "proposeCertificate", {
    officer: "reviewer2",
    number: "MZ-10",
    issuer: "市司法局",
    validFrom: "2026-01-01",
    validUntil: "2030-01-01",
  });
  await at.at.db.rows(
    "",
    "INSERT INTO organ.certificate (number, officer, issuer, valid_from, valid_until) VALUES ('MZ-10', 'clerk', 'x', '2026-01-01', '2030-01-01')",
  );
  expect(await codeOf(security.perform(first.matter, "confirmCertificate", 1))).toEqual([409, "registryMoved", []]);
  const view = await security.call(routes.matters.view, { params: { matter: first.matter } });
  expect([view.sequence, view.stage.id]).toEqual([1, "certificateProposed"]);
});

const closed = [
  ["the registry", (who: Signed) => who.call(routes.registry.organs, { query: {} }), ["admin", "security", "audit"]],
  ["the packs", (who: Signed) => who.call(routes.packs.overview, {}), ["admin", "security", "audit"]],
  ["the calendars", (who: Signed) => who.call(routes.calendars.years, {}), ["admin", "security", "audit"]],
  ["the log", (who: Signed) => who.call(routes.operations.log, { query: {} }), ["audit"]],
  ["sessions", (who: Signed) => who.call(routes.operations.sessions, { query: {} }), ["security", "audit"]],
  ["jobs", (who: Signed) => who.call(routes.operations.jobs, {}), ["admin", "audit"]],
  ["health", (who: Signed) => who.call(routes.operations.health, {}), ["admin", "security", "audit"]],
  ["dictionaries", (who: Signed) => who.call(routes.packs.dictionaries, {}), ["admin", "security", "audit"]],
] as const;

const answerOf = async (call: Promise<unknown>): Promise<string> => {
  const failure = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (failure === undefined) return "answered";
  if (!(failure instanceof ProblemError)) throw failure;
  const { code, reasons = [] } = failure.problem;
  const byArticle = reasons.some(({ basis }) => basis.length > 0);
  return code === "administratorsOnly" && byArticle ? "refused by an article" : code;
};

test.each(closed)("%s: open to those concerned, refused to everyone else with the article", async (_, ask, allowed) => {
  for (const name of ["admin", "security", "audit", "head", "lin"]) {
    const answer = await answerOf(ask(await at.signIn(name)));
    expect([name, answer]).toEqual([name, allowed.some((one) => one === name) ? "answered" : "refused by an article"]);
  }
});

test("the log holds sign-ins, refusals, exports and administration, masked, and cannot be changed", async () => {
  await problemOf(at.signIn("nobody-here"));
  await at.node.db.rows("", "SELECT 1");
  const exported = await fetch(`${at.base}/api/registry/export/officers`, { headers: { cookie: admin.cookie } });
  expect(exported.headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const table = await exported.text();
  expect(table).toContain("周收件");
  const { lines } = await audit.call(routes.operations.log, { query: {} });
  const seen = lines.map(({ operation, outcome }) => `${operation} ${outcome}`);
  expect(seen).toContain("registry.export done");
  expect(seen).toContain("session.signIn wrongCredentials");
  expect(seen).toContain("session.signIn done");
  const failed = lines.find(({ outcome }) => outcome === "wrongCredentials");
  expect([failed?.named, failed?.actor, failed?.address]).toEqual(["n***", undefined, "127.0.0.*"]);
  const refused = await audit.call(routes.operations.log, { query: { kind: "refused", actor: "head" } });
  expect(refused.lines.length).toBeGreaterThan(3);
  expect(refused.lines.every(({ actor, status }) => actor?.id === "head" && status >= 400)).toBe(true);
  const csv = await fetch(`${at.base}/api/operations/log/export?kind=signIn`, { headers: { cookie: audit.cookie } });
  expect((await csv.text()).split("\r\n").length).toBeGreaterThan(5);
  await expect(at.at.db.rows("", "DELETE FROM administration.operation")).rejects.toMatchObject({ code: "42501" });
});

test("a session that the security administrator ends answers no more", async () => {
  const head = await at.signIn("head");
  const { lines, officers } = await security.call(routes.operations.sessions, { query: { q: "head" } });
  expect(officers).toBeGreaterThan(3);
  expect(lines.every(({ account }) => account === "head")).toBe(true);
  for (const { id } of lines) await security.call(routes.operations.endSession, { params: { session: id } });
  expect(await codeOf(head.call(routes.session.current, {}))).toEqual([401, "signInFirst", []]);
  const [first] = lines;
  expect(await codeOf(security.call(routes.operations.endSession, { params: { session: first?.id ?? "x" } }))).toEqual([
    404,
    "noSuchSession",
    [],
  ]);
});

test("jobs and health are told", async () => {
  const jobs = await admin.call(routes.operations.jobs, {});
  expect(jobs.map(({ queue }) => queue)).toEqual(expect.arrayContaining(["due", "news"]));
  expect(
    await codeOf(admin.call(routes.operations.retryJob, { params: { queue: "due", job: randomUUID() }, body: {} })),
  ).toEqual([404, "noSuchJob", []]);
  const health = await audit.call(routes.operations.health, {});
  expect(health.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["database", "leaves", "copy", "clock", "packs", "texts"]),
  );
  expect(health.find(({ id }) => id === "database")?.state).toBe("good");
});

test("two administrators who end each other’s post at the same moment: one of them stays", async () => {
  const { matter } = await propose(admin, "proposeOfficer", {
    organ: "mz-data",
    account: "security2",
    name: "许安全",
    duty: "securityAdministrator",
    ...decided,
  });
  await security.perform(matter, "confirmOfficer", 1);
  const ends = ["security", "security2"].map((who) =>
    answerOf(propose(admin, "endPost", post(who, "securityAdministrator", "mz-data"))),
  );
  const answers = await Promise.all(ends);
  expect(answers.filter((answer) => answer === "answered")).toHaveLength(1);
  const { lines } = await admin.call(routes.registry.officers, {
    query: { duty: "securityAdministrator", show: "serving" },
  });
  expect(lines).toHaveLength(1);
});
