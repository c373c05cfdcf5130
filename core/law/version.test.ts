import { describe, expect, it } from "vitest";
import { checkStatuteTable } from "./version-check.ts";
import type { StatuteTable } from "./version-schema.ts";
import { findStatute, versionInForce } from "./version.ts";

const version = (id: string, inForceFrom: string, inForceTo?: string) => ({
  id,
  inForceFrom,
  ...(inForceTo !== undefined && { inForceTo }),
  verified: true,
  source: "末条",
});
const table: StatuteTable = {
  statutes: [
    {
      name: "示例法",
      title: "中华人民共和国示例法",
      aliases: ["例法"],
      level: "law",
      versions: [version("2016", "2017-06-01", "2025-12-31"), version("2025", "2026-01-01", "2026-08-14")],
    },
    { name: "某办法（试行）", title: "某办法（试行）", level: "deptRule", versions: [version("2020", "2020-02-29")] },
  ],
};

describe("versions in force", () => {
  it.each([
    ["2017-05-31", undefined],
    ["2017-06-01", "2016"],
    ["2025-12-31", "2016"],
    ["2026-01-01", "2025"],
    ["2026-08-14", "2025"],
    ["2026-08-15", undefined],
  ])("on %s it is %s", (date, id) => expect(versionInForce(table, "示例法", date)?.id).toBe(id));

  it("a statute answers to its short name, its title and its aliases, and to nothing else", () => {
    for (const name of ["示例法", "《中华人民共和国示例法》", " 例法 "])
      expect(findStatute(table, name)?.name).toBe("示例法");
    expect(findStatute(table, "某办法(试行)")?.level).toBe("deptRule");
    expect(findStatute(table, "例")).toBeUndefined();
    expect(versionInForce(table, "无此法", "2026-01-01")).toBeUndefined();
  });

  it("a table that contradicts itself is told where", () => {
    const [first, second] = table.statutes;
    if (first === undefined || second === undefined) throw new Error("the example table has two statutes");
    expect(checkStatuteTable(table)).toEqual([]);
    const broken: StatuteTable = {
      statutes: [
        first,
        { ...second, aliases: ["例法"] },
        {
          ...second,
          name: "丙法",
          title: "丙法",
          versions: [
            version("2019", "2019-01-01", "2018-12-31"),
            version("2020", "2020-01-01"),
            version("2020", "2021-01-01"),
          ],
        },
      ],
    };
    expect(checkStatuteTable(broken).map(({ code, path }) => [code, ...path])).toEqual([
      ["sameName", "statutes", 1],
      ["backwards", "statutes", 2, "versions", 0],
      ["overlap", "statutes", 2, "versions", 1],
      ["sameVersion", "statutes", 2, "versions", 2],
    ]);
  });
});
