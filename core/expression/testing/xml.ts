/** An element: its name without prefix, attributes likewise, what stands in it. */
export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

const piece =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[(?<data>[^]*?)\]\]>|<(?<close>\/)?(?<name>[\w:.-]+)(?<rest>[^>]*?)(?<empty>\/)?>|(?<text>[^<]+)/gy;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (_, decimal?: string, hex?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(decimal === undefined ? parseInt(hex ?? "0", 16) : Number(decimal))
      : (entities[name] ?? ""),
  );

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Reads the simple XML of test suites: no doctype, no namespaces beyond their prefixes. */
export const readXml = (source: string): Element => {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  for (const { groups = {} } of source.matchAll(piece)) {
    const current = open.at(-1) ?? root;
    if (groups["name"] === undefined) current.text += groups["data"] ?? plain(groups["text"] ?? "");
    else if (groups["close"] !== undefined) open.pop();
    else {
      const element: Element = { name: local(groups["name"]), attributes: {}, children: [], text: "" };
      for (const [, name = "", double, single] of (groups["rest"] ?? "").matchAll(attribute))
        element.attributes[local(name)] = plain(double ?? single ?? "");
      current.children.push(element);
      if (groups["empty"] === undefined) open.push(element);
    }
  }
  return root.children[0] ?? root;
};

export const all = (element: Element, name: string): Element[] =>
  element.children.filter((child) => child.name === name);
export const first = (element: Element | undefined, ...path: string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => at?.children.find((child) => child.name === name), element);
