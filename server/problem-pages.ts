import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#platform/config";
import type { FileRoute } from "#platform/http";

/** A kind of problem as `docs/problems.md` explains it. */
export type ProblemPage = { code: string; status: number; zh: string; en: string };

/** Every kind of problem that the API answers with. */
export const documentedProblems = (): ProblemPage[] =>
  readFileSync(join(root, "docs", "problems.md"), "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, code = "", status, zh = "", en = ""] = /^\| `(\w+)` \| (\d{3}) \| (.+) \| (.+) \|$/.exec(line) ?? [];
      return code === "" ? [] : [{ code, status: Number(status), zh, en }];
    });

/** What a problem's `type` leads to: its meaning, in both languages. */
export const problemPages = (): FileRoute => {
  const pages = new Map(documentedProblems().map((page) => [page.code, page]));
  return {
    path: "/problems/*",
    read: (code) => {
      const page = pages.get(code);
      return (
        page && {
          body: `${page.code} (${page.status})\n\n${page.zh}\n${page.en}\n`,
          type: "text/plain; charset=utf-8",
          immutable: false,
        }
      );
    },
  };
};
