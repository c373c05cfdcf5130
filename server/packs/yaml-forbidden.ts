import type { Text } from "@mingfa/core/procedure";
import { isAlias, visit, type Document, type Node } from "yaml";

/** Aliases a file may use: more is no longer a pack that a person reads. */
const mostAliases = 200;

/**
 * What YAML allows and packs do not: tags of one's own, aliases without an anchor, and aliases inside an anchored part,
 * by which a few lines could stand for any amount of text.
 */
export const forbidden = (document: Document): { offset: number; code: string; message: Text }[] => {
  const found: { offset: number; code: string; message: Text }[] = [];
  let aliases = 0;
  visit(document, {
    Node: (_, node) => {
      const add = (code: string, zh: string, en: string) =>
        found.push({ offset: node.range?.[0] ?? 0, code, message: { zh, en } });
      if (isAlias(node)) {
        aliases += 1;
        if (aliases > mostAliases) {
          add("alias", `别名（*）超过${mostAliases}处`, `more than ${mostAliases} aliases (*)`);
          return visit.BREAK;
        }
        const target = node.resolve(document);
        if (!target)
          add("alias", `别名“*${node.source}”之前没有对应的锚点`, `no anchor before the alias *${node.source}`);
        else if (holdsAlias(target))
          add(
            "alias",
            `“&${node.source}”的内容里又有别名，不得嵌套`,
            `the part &${node.source} holds an alias itself; they must not nest`,
          );
      } else if (node.tag !== undefined && !node.tag.startsWith("tag:yaml.org,2002:"))
        add("alias", "不得使用类型标签（!），请写出内容", "no tag (!) here: write the content out");
      return undefined;
    },
  });
  return found;
};

const holdsAlias = (node: Node): boolean => {
  let holds = false;
  visit(node, {
    Alias: () => {
      holds = true;
      return visit.BREAK;
    },
  });
  return holds;
};
