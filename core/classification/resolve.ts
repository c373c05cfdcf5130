import type { Grade, Kind, Personal } from "./lexicon-schema.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Match } from "./match.ts";
import type { TableProfile } from "./table.ts";

/** What a match amounts to in its table. */
export type Meaning = {
  personal: Personal;
  kind: Kind | undefined;
  category: string;
  grade?: Grade;
  /** Whether it concerns someone under fourteen. */
  minor: boolean;
};

/** The meaning of a match in the light of its table. */
export const resolve = (lexicon: Lexicon, match: Match, table: TableProfile): Meaning => {
  const { head, owner } = match;
  if (head?.is === "role") return ofKind(lexicon, "name", match, table);
  if (head?.is === "kind") return ofKind(lexicon, head.kind, match, table);
  if (head?.is === "plain") {
    const { category, grade, kind } = head;
    return {
      personal: "none",
      kind: lexicon.kinds.get(kind ?? ""),
      category,
      ...(grade ? { grade } : {}),
      minor: false,
    };
  }
  if (isNaming(match)) {
    if (owner === "person" || owner === "child" || owner === "student") return ofKind(lexicon, "name", match, table);
    const persons = table.holder === "person" || (table.organisationNamed && table.persons);
    if (owner === undefined && match.qualifier === "" && persons) return ofKind(lexicon, "name", match, table);
    return nothing(lexicon, match, table);
  }
  return isFact(match, table) ? fact(lexicon, match, table) : nothing(lexicon, match, table);
};

const isNaming = ({ head, word, qualifier }: Match): boolean =>
  head?.is === "form" && word === "名称" && qualifier.length < 8;

/** In a table about people a column that isn't about the process tells something about the person. */
const isFact = ({ head, word, qualifier, owner }: Match, { holder }: TableProfile): boolean =>
  holder === "person" &&
  owner !== "organisation" &&
  owner !== "thing" &&
  owner !== "office" &&
  !(head?.is === "form" && (identifying.has(word) || qualifier === ""));

const identifying = new Set([
  "ID",
  "标识",
  "编号",
  "代码",
  "编码",
  "号",
  "号码",
  "链接",
  "路径",
  "版本",
  "参数",
  "标题",
]);

const fact = (lexicon: Lexicon, match: Match, table: TableProfile): Meaning => {
  const kind = table.theme === undefined ? undefined : lexicon.kinds.get(table.theme);
  return {
    personal: "contextual",
    kind,
    category: kind?.category ?? lexicon.pack.tables.categories.fact,
    minor: isMinor(match, table),
  };
};

const nothing = (lexicon: Lexicon, { owner, word }: Match, table: TableProfile): Meaning => {
  const { organisation, system } = lexicon.pack.tables.categories;
  const unplaced = identifying.has(word) && table.holder === "unknown" ? system : table.category;
  return {
    personal: "none",
    kind: undefined,
    category: owner === "organisation" ? organisation : unplaced,
    minor: false,
  };
};

const ofKind = (lexicon: Lexicon, id: string, match: Match, table: TableProfile): Meaning => {
  const kind = lexicon.kinds.get(id);
  if (!kind) return nothing(lexicon, match, table);
  const personal = personalOf(kind, match, table);
  if (personal !== "none") return { personal, kind, category: kind.category, minor: isMinor(match, table) };
  if (kind.personal === "none") return { personal, kind, category: kind.category, minor: false };
  return { personal, ...ofNobody(lexicon, kind, match, table), minor: false };
};

const personalOf = (kind: Kind, { owner, head }: Match, table: TableProfile): Personal => {
  const person = owner === "person" || owner === "child" || owner === "student";
  const thing = owner === "organisation" || owner === "thing" || owner === "office";
  if (kind.personal === "none") return "none";
  if (kind.personal === "contextual") {
    if (person || kind.anywhere || kind.id === "password") return "contextual";
    if (kind.id === "employer") return table.holder === "person" ? "contextual" : "none";
    return table.holder === "person" && !thing ? "contextual" : "none";
  }
  // 人员+编号 means something only inside its system; 学籍号 beyond it.
  if (always.has(kind.id))
    return kind.id === "personNumber" && head?.is === "kind" && head.attribute ? "contextual" : "direct";
  if (kind.id === "plate" || kind.id === "vehicleId") return table.fleet || owner === "thing" ? "none" : "direct";
  if (thing) return "none";
  if (person) return "direct";
  if (kind.id === "phone" || kind.id === "address") return table.holder === "person" ? "direct" : loose(table);
  if (kind.id === "bankCard") return table.holder === "organisation" ? "none" : "direct";
  if (kind.id === "device" || kind.id === "biometric")
    return table.holder === "thing" && !table.persons ? "none" : "direct";
  return "direct";
};

/** A bare 地址 or 电话 where nothing tells whose it is. */
const loose = ({ holder, persons }: TableProfile): Personal => (holder === "unknown" && persons ? "direct" : "none");

/** Only natural persons have them, whatever the words around say. */
const always = new Set([
  "name",
  "idNumber",
  "idImage",
  "passport",
  "certificate",
  "disabilityCertificate",
  "socialSecurity",
  "personNumber",
  "medicalNumber",
]);

/** A telephone of an office, the position of a pipe, the account of a firm. */
const ofNobody = (
  lexicon: Lexicon,
  kind: Kind,
  { owner }: Match,
  table: TableProfile,
): Omit<Meaning, "personal" | "minor"> => {
  const firm = owner === "organisation" || owner === "office" || table.holder === "organisation";
  const { kind: keeps, category, grade } = lexicon.pack.kinds.otherwise[kind.id] ?? {};
  return {
    kind: keeps ? kind : undefined,
    category: category ?? (firm ? lexicon.pack.tables.categories.organisation : table.category),
    ...(grade ? { grade } : {}),
  };
};

const isMinor = ({ owner }: Match, table: TableProfile): boolean =>
  owner === "child" || (table.minors && owner !== "person") || (owner === "student" && table.minors);
