/** Imports of a module that stands later in `order` than the importing one, tests aside. */
export const importsBackwards = (
  texts: readonly { file: string; text: string }[],
  order: readonly string[],
): string[] =>
  texts.flatMap(({ file, text }) => {
    const module = /^server\/modules\/([^/]+)\/(?!.*\.test\.ts$|testing\/)/.exec(file)?.[1];
    if (module === undefined) return [];
    return [...text.matchAll(/(?:from|import\() ?"#([a-z]+)"/g)]
      .filter(([, other = ""]) => order.includes(other) && order.indexOf(other) > order.indexOf(module))
      .map(([, other = ""]) => `${file}: #${other}`);
  });
