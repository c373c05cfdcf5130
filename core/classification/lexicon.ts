import { compileSpelling } from "./compile-spelling.ts";
import { wordsIn, type Grade, type Kind, type LexiconPack } from "./lexicon-schema.ts";
import type { Piece } from "./segment.ts";

/** Whose the field's value is. */
export type Owner = "person" | "child" | "student" | "organisation" | "thing" | "office";

/** What a word at the end of a field's name says the field is. */
export type Head =
  | { is: "kind"; kind: string; attribute: boolean; owner?: Owner }
  | { is: "role" }
  | { is: "form" }
  | { is: "plain"; category: string; grade?: Grade; kind?: string };

/** Whom or what a table is about. */
export type Subject = keyof LexiconPack["tables"]["subjects"];

/** Lists of words, each under the name of what they mean. */
export type Named<Name extends string> = readonly (readonly [Name, readonly string[]])[];

/** Words by which values in a sample are told. */
export type ValueWords = Record<
  "surnames" | "compoundSurnames" | "notNames" | "organisationEndings",
  readonly string[]
>;

/** The pack made ready for look-ups. */
export type Lexicon = {
  pack: LexiconPack;
  kinds: ReadonlyMap<string, Kind>;
  heads: ReadonlyMap<string, Head>;
  owners: ReadonlyMap<string, Owner>;
  /** Words that make a question of what follows, the longest first. */
  yesno: readonly string[];
  subjects: Named<Subject>;
  themes: Named<string>;
  minors: readonly string[];
  fleets: readonly string[];
  values: ValueWords;
  /** English words and word groups to Chinese. */
  english: ReadonlyMap<string, string[]>;
  /** Codes of ministries' standards to Chinese. */
  codes: ReadonlyMap<string, string>;
  /** Pinyin, by initials or in full. */
  spelt: (letters: string, last: boolean) => Piece | undefined;
  /** English words written without gaps. */
  joined: (letters: string) => Piece | undefined;
};

/** Compiles a pack; words that a field's name may end in win in the order kind, plain, form, role, owner. */
export const compileLexicon = (pack: LexiconPack): Lexicon => {
  const heads = compileHeads(pack);
  const owners = compileOwners(pack);
  const english = compileEnglish(pack);
  const { surnames, ...values } = pack.values;
  return {
    pack,
    kinds: new Map(pack.kinds.kinds.map((kind) => [kind.id, kind])),
    heads,
    owners,
    yesno: wordsIn(pack.owners.yesno).toSorted((a, b) => b.length - a.length),
    subjects: subjects.map((subject) => [subject, wordsIn(pack.tables.subjects[subject])]),
    themes: Object.entries(pack.tables.themes).map(([kind, words]) => [kind, wordsIn(words)]),
    minors: wordsIn(pack.tables.minors),
    fleets: wordsIn(pack.tables.fleets),
    values: {
      surnames: Array.from(surnames),
      compoundSurnames: wordsIn(values.compoundSurnames),
      notNames: wordsIn(values.notNames),
      organisationEndings: wordsIn(values.organisationEndings),
    },
    english,
    codes: new Map(Object.entries(pack.codes.codes)),
    spelt: compileSpelling(pack, new Set([...heads.keys(), ...owners.keys(), ...wordsIn(pack.owners.modifiers)])),
    joined: (letters) => {
      const words = letters.length > 1 ? english.get(letters) : undefined;
      return words && { words, cost: letters.length > 2 ? 1 : 1.6 };
    },
  };
};

const subjects: readonly Subject[] = ["person", "organisation", "matter", "thing"];
const numbers = ["号", "编号", "号码", "编码", "代码"];

const compileHeads = ({ words, plain, owners, tables }: LexiconPack): Map<string, Head> => {
  const heads = new Map<string, Head>();
  const add = (list: readonly string[], head: Head): void => {
    for (const word of list) if (!heads.has(word)) heads.set(word, head);
  };
  for (const { kind, owner, words: exact = "", attribute = "", numbered = "" } of words.heads) {
    const whose = owner ? { owner } : {};
    add(wordsIn(exact), { is: "kind", kind, attribute: false, ...whose });
    add(wordsIn(attribute), { is: "kind", kind, attribute: true, ...whose });
    const stems = wordsIn(numbered).flatMap((stem) => numbers.map((end) => stem + end));
    add(stems, { is: "kind", kind, attribute: false, ...whose });
  }
  for (const { words: list, ...plainly } of plain.plain) add(wordsIn(list), { is: "plain", ...plainly });
  add(wordsIn(plain.forms), { is: "form" });
  for (const list of [owners.roles, owners.children, owners.students, owners.roleEndings])
    add(wordsIn(list), { is: "role" });
  add(wordsIn(owners.organisations), { is: "plain", category: tables.categories.organisation });
  add(wordsIn(owners.things), { is: "plain", category: tables.categories.thing });
  return heads;
};

const compileOwners = ({ owners }: LexiconPack): Map<string, Owner> => {
  const lists: [string, Owner][] = [
    [owners.things, "thing"],
    [owners.organisations, "organisation"],
    [owners.offices, "office"],
    [owners.dwelling, "person"],
    [owners.roles, "person"],
    [owners.students, "student"],
    [owners.children, "child"],
  ];
  return new Map(lists.flatMap(([words, owner]) => wordsIn(words).map((word) => [word, owner] as const)));
};

const compileEnglish = ({ glossary }: LexiconPack): Map<string, string[]> => {
  const english = new Map<string, string[]>();
  for (const [zh, phrases] of Object.entries(glossary.words))
    for (const phrase of wordsIn(phrases)) english.set(phrase, [...(english.get(phrase) ?? []), zh]);
  return english;
};
