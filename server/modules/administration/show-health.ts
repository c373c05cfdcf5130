import { statfs } from "node:fs/promises";
import type { HealthPart, Text } from "@mingfa/contract";
import { logStanding } from "#ledger";
import type { AdministrationNode } from "./administration-node.ts";

type State = HealthPart["state"];

/** How the node fares: each part with what it means when it is not well. */
export const showHealth = async (node: AdministrationNode): Promise<HealthPart[]> => [
  await databasePart(node),
  ...(await ledgerParts(node)),
  await clockPart(node),
  ...(await diskParts(node)),
  packsPart(node),
  await textsPart(node),
];

const part = (id: string, label: Text, state: State, zh: string, en: string): HealthPart => ({
  id,
  label,
  state,
  value: { zh, en },
});

const databasePart = async ({ db }: AdministrationNode): Promise<HealthPart> => {
  const label = { zh: "数据库", en: "Database" };
  const [row] = await db.rows<{ version: string; bytes: number; connections: number }>(
    "administration.database",
    `SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes,
            (SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()) AS connections`,
  );
  const { version = "?", bytes = 0, connections = 0 } = row ?? {};
  return part(
    "database",
    label,
    "good",
    `PostgreSQL ${version}，${megabytes(bytes)}，${connections} 个连接`,
    `PostgreSQL ${version}, ${megabytes(bytes)}, ${connections} connections`,
  );
};

const ledgerParts = async ({ ledger }: AdministrationNode): Promise<HealthPart[]> => {
  const { pending, committed, published } = await logStanding(ledger);
  const behind = committed - published;
  return [
    part(
      "leaves",
      { zh: "存证待入列", en: "Leaves waiting for their place" },
      pending > 1_000 ? "bad" : pending > 100 ? "warning" : "good",
      `${pending} 条待入列，已入列 ${committed} 条`,
      `${pending} waiting, ${committed} placed`,
    ),
    part(
      "copy",
      { zh: "存证第二副本", en: "Second copy of the log" },
      behind > 10_000 ? "bad" : behind > 0 ? "warning" : "good",
      behind === 0 ? `已到第 ${published} 条` : `到第 ${published} 条，还差 ${behind} 条`,
      behind === 0 ? `up to entry ${published}` : `up to entry ${published}, ${behind} behind`,
    ),
  ];
};

const clockPart = async ({ db, now }: AdministrationNode): Promise<HealthPart> => {
  const label = { zh: "时钟", en: "Clock" };
  const asked = Date.now();
  const [row] = await db.rows<{ at: string }>("administration.clock", "SELECT now() AS at");
  const apart = Math.round(Math.abs(Date.parse(row?.at ?? "") - (asked + Date.now()) / 2) / 1_000);
  const ahead = Math.round((Date.parse(now()) - Date.now()) / 86_400_000);
  const moved =
    ahead === 0
      ? { zh: "", en: "" }
      : { zh: `；法律上的今天拨快了 ${ahead} 天`, en: `; today is moved ${ahead} days on` };
  return part(
    "clock",
    label,
    apart > 60 ? "bad" : apart > 5 || ahead !== 0 ? "warning" : "good",
    `与数据库相差 ${apart} 秒${moved.zh}`,
    `${apart} seconds from the database’s${moved.en}`,
  );
};

const diskParts = async ({ folders }: AdministrationNode): Promise<HealthPart[]> =>
  Promise.all(
    [...new Set(folders)].map(async (folder) => {
      const label = { zh: `磁盘 ${folder}`, en: `Disk ${folder}` };
      const room = await statfs(folder).catch(() => undefined);
      if (!room) return part(`disk ${folder}`, label, "good", "还没有内容", "nothing there yet");
      const free = room.bavail / room.blocks;
      const percent = Math.round(free * 100);
      return part(
        `disk ${folder}`,
        label,
        free < 0.05 ? "bad" : free < 0.15 ? "warning" : "good",
        `剩余 ${megabytes(room.bavail * room.bsize)}（${percent}%）`,
        `${megabytes(room.bavail * room.bsize)} free (${percent} %)`,
      );
    }),
  );

const packsPart = ({ packs }: AdministrationNode): HealthPart => {
  const hash = packs.hash.slice(0, 12);
  return part(
    "packs",
    { zh: "规则包", en: "Packs" },
    "good",
    `${packs.procedures.size} 个程序，${packs.terms.size} 个期限，摘要 ${hash}`,
    `${packs.procedures.size} procedures, ${packs.terms.size} terms, hash ${hash}`,
  );
};

const textsPart = async ({ law, packs }: AdministrationNode): Promise<HealthPart> => {
  const all = packs.statutes.statutes.flatMap(({ name, versions }) =>
    versions.map(({ id, file }) => ({ statute: name, version: id, file })),
  );
  const { length } = await law.texts.loaded(all);
  return part(
    "texts",
    { zh: "法规文本", en: "Texts of the law" },
    length === 0 ? "warning" : "good",
    length === 0 ? "没有装载，条文只显示条号" : `已装载 ${length} 部（共 ${all.length} 个版本）`,
    length === 0 ? "none loaded: citations show numbers only" : `${length} loaded, of ${all.length} versions`,
  );
};

const megabytes = (bytes: number): string =>
  bytes > 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.round(bytes / 1e6)} MB`;
