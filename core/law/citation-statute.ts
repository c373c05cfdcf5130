import { shortStatuteName } from "./citation-name.ts";
import type { CitationScanner } from "./citation-scan.ts";
import { Stop } from "./citation-stop.ts";

const SELF = /^本(法典|法|条例|规定|办法|细则|解释|规则)$/;
const BARE_STATUTE = /(法|法典|条例|规定|办法|细则|解释|规则|决定|目录|）)$/;
const LEADING_VERB = /^(依据|根据|依照|按照|违反|参照|适用)/;

/** The statute named here, in 《》 or bare, or meant by 本法 (`within`); undefined when none is. */
export function readName(scan: CitationScanner, within: string | undefined): string | undefined {
  scan.skipSpace();
  const position = scan.position;
  const book = scan.bookName();
  if (book !== undefined) {
    const name = shortStatuteName(book);
    if (name === "")
      throw new Stop("name", scan.text, position, "书名号内没有法名或没有合上", "《》 is empty or not closed");
    return name;
  }
  const bare = scan.bareName();
  if (bare === undefined) return undefined;
  if (SELF.test(bare)) {
    if (within === undefined) {
      throw new Stop("noStatute", scan.text, position, "不知“本法”指哪一部法", "no statute is known for “this Act”");
    }
    return shortStatuteName(within);
  }
  const name = shortStatuteName(bare);
  if (!BARE_STATUTE.test(name) || LEADING_VERB.test(name)) {
    throw new Stop("name", scan.text, position, "法名请加书名号《》", "put the statute's name in 《》");
  }
  return name;
}
