import { addDays, computeTerm, type Term } from "@mingfa/core/law";
import {
  decide,
  evaluateLookups,
  initialState,
  type Actor,
  type ItemDefinition,
  type JsonObject,
  type LawContext,
  type PackFault,
  type PackPath,
  type Procedure,
} from "@mingfa/core/procedure";
import { settingsLookup } from "./check-settings.ts";

/** What an item shows the public must hold: its example is accepted, its promise is kept, it asks nothing twice. */
export const checkItem = (item: ItemDefinition, versions: Procedure[], law: LawContext): PackFault[] => [
  ...versions.flatMap((procedure) => [...checkExample(item, procedure, law), ...checkKept(item, procedure)]),
  ...checkPromise(item, law),
  ...checkAsked(item),
  ...((item.handling === "onSpot") === (item.term === undefined)
    ? []
    : [
        fault(
          ["handling"],
          "handling",
          "即办件没有办结时限，承诺件必须有",
          "an item done on the spot has no term; a promised one needs one",
        ),
      ]),
  ...(item.channels.includes("counter")
    ? []
    : [fault(["channels"], "channels", "必须保留窗口渠道", "the counter must remain a channel")]),
];

/** The example form, handed in on the item's first day, must open a matter. */
const checkExample = (item: ItemDefinition, procedure: Procedure, law: LawContext): PackFault[] => {
  const example: JsonObject = JSON.parse(JSON.stringify(item.example));
  const situation = {
    procedure,
    head: { id: "example", organ: "example", applicant: "example" },
    state: initialState(procedure),
    today: item.inForce,
    law,
  };
  const actor: Actor = { kind: "party", id: "example", parties: ["example"] };
  const request = { act: item.firstAct, actor, input: example };
  const lookups = Object.fromEntries(
    evaluateLookups(situation, request).map(({ name, source }) => [
      name,
      source === settingsLookup ? (item.settings ?? null) : null,
    ]),
  );
  const decision = decide(situation, { ...request, lookups });
  if (decision.kind === "outcome") return [];
  if (decision.kind === "invalid")
    return decision.problems.map(({ field, code, message }) => ({
      path: ["example", ...field.split(".")],
      code,
      message,
    }));
  return decision.reasons.map(({ id, message }) => ({ path: ["example"], code: id, message }));
};

/** A promise that no clock keeps is words. */
const checkKept = ({ promise }: ItemDefinition, { clocks, definition }: Procedure): PackFault[] =>
  promise === undefined || [...clocks.values()].some(({ term }) => term === promise)
    ? []
    : [
        fault(
          ["promise"],
          "promiseNotKept",
          `程序“${definition.id}”没有按“${promise}”计算的时限`,
          `no clock of the procedure “${definition.id}” runs by “${promise}”`,
        ),
      ];

/** 优化营商环境条例 36: a promise may only shorten the statutory term, whatever day it starts. */
const checkPromise = ({ promise, term, inForce }: ItemDefinition, law: LawContext): PackFault[] => {
  if (promise === undefined) return [];
  const [promised, statutory] = [law.terms.get(promise), law.terms.get(term ?? "")];
  if (!promised) return [fault(["promise"], "noSuchTerm", `没有期限“${promise}”`, `there is no term “${promise}”`)];
  if (!statutory) return [];
  const longer = Array.from({ length: 366 }, (_, day) => addDays(inForce, day)).find(
    (from) => dueOf(promised, from, law) > dueOf(statutory, from, law),
  );
  return longer === undefined
    ? []
    : [
        fault(
          ["promise"],
          "promiseTooLong",
          `承诺时限长于法定时限（例如自${longer}起）`,
          `the promise is longer than the statutory term (from ${longer}, for one)`,
        ),
      ];
};

const dueOf = (term: Term, from: string, law: LawContext): string => {
  const result = computeTerm(term, { from }, law);
  return result.ok ? result.period.due : "";
};

const checkAsked = ({ materials, notAsked }: ItemDefinition): PackFault[] =>
  materials.flatMap(({ name }, at) =>
    notAsked.some((other) => other.name.zh === name.zh)
      ? [
          fault(
            ["materials", at, "name"],
            "askedAnyway",
            `“${name.zh}”由机关自行查询，不得要求提交`,
            `“${name.en}” is looked up by the authority and must not be asked for`,
          ),
        ]
      : [],
  );

const fault = (path: PackPath, code: string, zh: string, en: string): PackFault => ({
  path,
  code,
  message: { zh, en },
});
