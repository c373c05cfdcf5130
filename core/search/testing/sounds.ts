/** The sounds of the few characters that these tests use; all others have none. */
const syllables = new Map(
  [
    ..."食shi品pin经jing营ying赢ying许xu可ke变bian更geng备bei案an饭fan店dian开kai预yu包bao装zhuang申shen请qing行xing政zheng复fu议yi银yin户hu".matchAll(
      /(\p{Script=Han})([a-z]+)/gu,
    ),
  ].map(([, character = "", sound = ""]): [string, string] => [character, sound]),
);

export const soundsOf = (text: string): string[] => Array.from(text, (character) => syllables.get(character) ?? "");
