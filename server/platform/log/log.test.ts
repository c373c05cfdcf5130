import { expect, test } from "vitest";
import { createLog } from "./index.ts";

const written = (write: (log: ReturnType<typeof createLog>) => void): string => {
  let text = "";
  write(createLog("info", { write: (line: string) => (text += line) }));
  return text;
};

test("names, identifiers, tokens and request bodies are struck out wherever they stand", () => {
  const text = written((log) =>
    log.info(
      {
        name: "王小明",
        party: { identifier: "11010519491231002X" },
        request: { headers: { cookie: "mingfa=s3cret" } },
        matter: "m1",
      },
      "act performed",
    ),
  );
  for (const secret of ["王小明", "11010519491231002X", "s3cret"]) expect(text).not.toContain(secret);
  expect(JSON.parse(text)).toMatchObject({ matter: "m1", msg: "act performed" });
});

test("an error keeps its type, code and place, not the row that it quotes", () => {
  const error = Object.assign(new Error("duplicate key"), {
    code: "23505",
    detail: "Key (identifier)=(11010519491231002X) already exists.",
  });
  const text = written((log) => log.error({ error }, "failed"));
  expect(text).not.toContain("11010519491231002X");
  expect(JSON.parse(text)).toMatchObject({ error: { type: "Error", code: "23505" } });
});
