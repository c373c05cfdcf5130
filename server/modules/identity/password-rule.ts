type Fault = { zh: string; en: string };

const least = 10;
/** What is tried first everywhere, folded to small letters. */
const common = ["password", "qwerty", "admin", "woaini", "iloveyou", "123456", "abc123", "111111", "mingfa", "zhengfu"];

/** Why a password cannot be used; undefined when it can. Length counts for more than signs, so no kinds are demanded. */
export const passwordFault = (password: string, login: string): Fault | undefined => {
  const folded = password.normalize("NFKC").toLowerCase();
  if (Array.from(folded).length < least)
    return {
      zh: `至少 ${least} 个字符；可以用一句自己记得住的话`,
      en: `Use at least ${least} characters; a sentence you remember will do`,
    };
  if (login.length > 2 && folded.includes(login.toLowerCase()))
    return { zh: "不能包含用户名", en: "It must not contain the user name" };
  if (new Set(folded).size < 5) return { zh: "重复的字符太多", en: "It repeats too few characters" };
  const rest = common.reduce((left, word) => left.replaceAll(word, ""), folded).replaceAll(/[\d\s!@#$%^&*._-]/g, "");
  const guessable = common.some((word) => folded.includes(word)) && Array.from(rest).length < 4;
  return guessable || isRun(folded)
    ? { zh: "太容易被猜到，请换一个", en: "It is too easy to guess; choose another" }
    : undefined;
};

/** Neighbours all along, up or down: 0123456789, abcdefghij. */
const isRun = (text: string): boolean => {
  const steps = Array.from(text)
    .slice(1)
    .map((sign, index) => (sign.codePointAt(0) ?? 0) - (text.codePointAt(index) ?? 0));
  return steps.every((step) => step === 1 || step === -9) || steps.every((step) => step === -1 || step === 9);
};
