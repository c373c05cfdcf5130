import type { Block, Role } from "./placed.ts";

/** PDFKit's structure elements, of which its type declarations know less than it does. */
type Element = PDFKit.PDFStructureElement;

const roles: Record<Role, string> = { H1: "H1", P: "P", TH: "TH", TD: "TD", Caption: "Caption" };

/** What screen readers are told: an element per block in the order of reading, rows within a table, figures in words. */
export class Tags {
  readonly #doc: PDFKit.PDFDocument;
  readonly #elements = new Map<Block, Element>();
  readonly #figures: Element;
  readonly #open: Element[] = [];

  constructor(doc: PDFKit.PDFDocument, blocks: readonly Block[]) {
    this.#doc = doc;
    const root = this.#under(undefined, "Document");
    let table: Element | undefined;
    let row: { at: number; element: Element } | undefined;
    for (const block of blocks) {
      if (block.row === undefined) {
        table = undefined;
        this.#elements.set(block, this.#under(root, roles[block.role]));
        continue;
      }
      table ??= this.#under(root, "Table");
      if (row?.at !== block.row) row = { at: block.row, element: this.#under(table, "TR") };
      this.#elements.set(block, this.#under(row.element, roles[block.role]));
    }
    this.#figures = root;
  }

  content(block: Block, draw: () => void): void {
    const element = this.#elements.get(block);
    if (!element) throw new Error("a block that was not announced");
    this.#mark(element, roles[block.role], draw);
  }

  figure(alt: string, draw: () => void): void {
    this.#mark(this.#under(this.#figures, "Figure", { alt }), "Figure", draw);
  }

  /** What is no content: lines, page numbers. */
  artifact(draw: () => void, type: "Layout" | "Pagination" = "Layout"): void {
    this.#doc.markContent("Artifact", { type });
    draw();
    this.#doc.endMarkedContent();
  }

  end(): void {
    for (const element of this.#open.toReversed()) element.end();
  }

  #mark(element: Element, role: string, draw: () => void): void {
    const content = this.#doc.markStructureContent(role);
    draw();
    this.#doc.endMarkedContent();
    element.add(content);
  }

  #under(parent: Element | undefined, role: string, options: { alt?: string } = {}): Element {
    const element = this.#doc.struct(role, options);
    if (parent) parent.add(element);
    else this.#doc.addStructure(element);
    this.#open.push(element);
    return element;
  }
}
