import { expect, test } from "vitest";
import { modules } from "../../server/modules.ts";
import { importsBackwards } from "./module-order.ts";
import { repositoryTexts } from "./repository.ts";

const order = modules.map((module) => module.name);

test("a module calls only those before it in server/modules.ts", () => {
  expect(importsBackwards(repositoryTexts(), order)).toEqual([]);
});

test("a planted call of a later module is noticed", () => {
  const planted = [
    { file: "server/modules/organ/early.ts", text: 'import { later } from "#services";\n' },
    { file: "server/modules/organ/lazy.ts", text: 'const later = await import("#services");\n' },
    { file: "server/modules/services/fine.ts", text: 'import { earlier } from "#organ";\n' },
  ];
  expect(importsBackwards(planted, ["organ", "services"])).toEqual([
    "server/modules/organ/early.ts: #services",
    "server/modules/organ/lazy.ts: #services",
  ]);
});
