import type { Head, Lexicon, Owner } from "./lexicon.ts";

/** What a phrase says: the word that decides, what it is, and whose. */
export type Match = {
  phrase: string;
  /** Empty where no word is known. */
  word: string;
  head: Head | undefined;
  owner: Owner | undefined;
  /** The part before the word. */
  qualifier: string;
};

const naming = new Set(["名称", "名", "名字", "中文", "英文"]);
const numbering = new Set(["编号", "编码", "代码", "标识", "ID", "号", "号码", "码"]);
const longest = 16;

/** Reads a phrase from its end: the longest known word there decides what the field is; words before it, whose. */
export const matchPhrase = (lexicon: Lexicon, phrase: string): Match => {
  const text = phrase.trim();
  const question = lexicon.yesno.find((word) => text.startsWith(word));
  if (question !== undefined) return asked(matchPhrase(lexicon, text.slice(question.length)), text);
  const found = suffix(lexicon, text);
  if (!found) return { phrase: text, word: "", head: undefined, owner: ownerIn(lexicon, text), qualifier: text };
  const { word, head } = found;
  const qualifier = text.slice(0, text.length - word.length);
  if (head.is === "form" && qualifier !== "") return formed(lexicon, text, word, qualifier);
  return { phrase: text, word, head, owner: ownerIn(lexicon, qualifier) ?? ownOwner(head), qualifier };
};

/** 疾病+名称 is about the disease; 身份证+有效期 is not the number; 申请人+名称 is a name. */
const formed = (lexicon: Lexicon, phrase: string, word: string, qualifier: string): Match => {
  const inner = matchPhrase(lexicon, qualifier);
  const made = (head: Head, owner = inner.owner): Match => ({ phrase, word, head, owner, qualifier });
  if (inner.head?.is === "kind" && inner.head.attribute) return { ...made(inner.head), word: inner.word + word };
  if (inner.head?.is === "role") {
    const owner = ownerOf(lexicon, inner.word);
    if (naming.has(word)) return made({ is: "kind", kind: "name", attribute: false }, owner);
    if (numbering.has(word)) return made({ is: "kind", kind: "personNumber", attribute: true }, owner);
    return made({ is: "form" }, owner);
  }
  if (inner.head?.is === "plain" && inner.word !== "") return made(inner.head);
  return made({ is: "form" }, ownerIn(lexicon, qualifier));
};

/** 是否残疾 tells of the disability; 是否有手机 is no telephone. */
const asked = (inner: Match, phrase: string): Match =>
  inner.head?.is === "kind" && inner.head.attribute
    ? { ...inner, phrase }
    : { ...inner, phrase, head: inner.head?.is === "plain" ? inner.head : { is: "form" } };

const suffix = (lexicon: Lexicon, text: string): { word: string; head: Head } | undefined => {
  for (let from = Math.max(0, text.length - longest); from < text.length; from++) {
    const word = text.slice(from);
    const head = lexicon.heads.get(word) ?? lexicon.heads.get(word.toUpperCase());
    if (head) return { word, head };
  }
  return undefined;
};

/** Whose, by the last word in the qualifier that says so; of words ending at one place the longest. */
const ownerIn = (lexicon: Lexicon, qualifier: string): Owner | undefined => {
  for (let to = qualifier.length; to > 0; to--)
    for (let from = Math.max(0, to - longest); from < to; from++) {
      const owner = lexicon.owners.get(qualifier.slice(from, to));
      if (owner) return owner;
    }
  return undefined;
};

const ownerOf = (lexicon: Lexicon, role: string): Owner => lexicon.owners.get(role) ?? "person";

const ownOwner = (head: Head): Owner | undefined => (head.is === "kind" ? head.owner : undefined);
