import { leading } from "./page.ts";
import { basisLine, rowOf, type Paper } from "./paper.ts";
import type { Box } from "./placed.ts";
import { paragraphsOf, printable } from "./printable.ts";
import { signatureFits } from "./signature-room.ts";
import type { TextFlow } from "./text-flow.ts";

const padding = 7;

/** Rows of name and value: ruled on a form, aligned without rules on a certificate. Returns the outlines of the cells. */
export const layRows = (flow: TextFlow, { layout, addressee, body, basis }: Paper): Box[] => {
  const ruled = layout === "form";
  const size = ruled ? 14 : 17;
  const lead = ruled ? 25 : 31;
  const rows = [
    ...(addressee === undefined ? [] : [{ name: "当事人", value: addressee }]),
    ...body.map(rowOf),
    // A certificate shows what may be done; the decision behind it names the articles.
    ...(ruled ? basisLine(basis).map(rowOf) : []),
  ];
  const names = Math.max(...rows.map(({ name }) => Array.from(name).length), 4);
  const edge = flow.sheet.left + Math.min(names, 8) * size + padding * 2;
  const cells: Box[] = [];
  const lay = ({ name, value }: { name: string; value: string }, row: number): void => {
    const { page, y } = flow;
    const value1 = { left: (name === "" ? flow.sheet.left : edge) + padding, right: flow.sheet.right - padding };
    if (ruled) flow.skip(padding / 2);
    const start = { page: flow.page, y: flow.y };
    if (name !== "") {
      const cell = flow.paragraph(
        printable(name),
        { role: "TH", size, lead },
        { left: flow.sheet.left + padding, right: edge - padding + 1 },
      );
      cell.row = row;
    }
    const after = { page: flow.page, y: flow.y };
    Object.assign(flow, start);
    for (const text of paragraphsOf(value === "" ? "＿＿" : value))
      flow.paragraph(text, { role: "TD", size, lead, align: "justify" }, value1).row = row;
    if (flow.page === after.page) flow.y = Math.max(flow.y, after.y);
    if (ruled) flow.skip(padding / 2);
    if (ruled) cells.push(...outlines(flow, name === "" ? undefined : edge, page, y));
  };
  for (const [row, one] of rows.entries()) {
    const [page, blocks, outlined] = [flow.page, flow.blocks.length, cells.length];
    lay(one, row);
    if (!ruled || row < rows.length - 1 || page < flow.page || signatureFits(flow)) continue;
    // The signature goes on a new page, and never alone: the last row goes with it.
    flow.blocks.length = blocks;
    cells.length = outlined;
    flow.newPage();
    lay(one, row);
  }
  flow.skip(leading / 3);
  return cells;
};

/** The cells of a row that began on a page at a height; on each page it reaches. */
const outlines = (flow: TextFlow, edge: number | undefined, from: number, top: number): Box[] => {
  const { left, right, bottom, top: sheetTop } = flow.sheet;
  const columns = edge === undefined ? [[left, right] as const] : [[left, edge] as const, [edge, right] as const];
  const pages = Array.from({ length: flow.page - from + 1 }, (_, index) => from + index);
  return pages.flatMap((page) => {
    const y = page === from ? top : sheetTop;
    const end = page === flow.page ? flow.y : bottom;
    return columns.map(([x, to]) => ({ page, x, y, width: to - x, height: end - y }));
  });
};
