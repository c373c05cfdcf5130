import { strToU8, zipSync } from "fflate";
import { chineseDate } from "@mingfa/core/writing";
import { basisLine, paragraphsOf, rowOf, type Paper } from "#platform/pdf";
import { footerXml, stylesXml } from "./styles.ts";
import { escaped, xmlHead } from "./xml.ts";

const word = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`;
const relations = `xmlns="http://schemas.openxmlformats.org/package/2006/relationships"`;
const kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** A Word document of the same words, with styles, numbered pages and no seal: the sealed PDF alone is the original. */
export const paperToDocx = (paper: Paper): Uint8Array =>
  zipSync(
    {
      "[Content_Types].xml": strToU8(
        `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${main}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${main}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
      ),
      "_rels/.rels": strToU8(
        `${xmlHead}<Relationships ${relations}><Relationship Id="rId1" Type="${kinds}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
      ),
      "docProps/core.xml": strToU8(
        `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(paper.title)}</dc:title><dc:creator>${escaped(paper.organ)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${paper.madeAt}</dcterms:created></cp:coreProperties>`,
      ),
      "word/_rels/document.xml.rels": strToU8(
        `${xmlHead}<Relationships ${relations}><Relationship Id="rId1" Type="${kinds}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${kinds}/footer" Target="footer1.xml"/></Relationships>`,
      ),
      "word/styles.xml": strToU8(stylesXml),
      "word/footer1.xml": strToU8(footerXml),
      "word/document.xml": strToU8(documentXml(paper)),
    },
    // ZIP demands a date; the paper's own, so that the same paper gives the same bytes.
    { mtime: `${paper.date}T12:00:00` },
  );

const documentXml = (paper: Paper): string =>
  `${xmlHead}<w:document ${word}><w:body>${[...head(paper), ...(paper.layout === "letter" ? letter(paper) : [table(paper)]), ...signature(paper)].join("")}${section(paper)}</w:body></w:document>`;

const head = ({ layout, organ, title, number }: Paper): string[] => [
  ...(layout === "certificate" ? [] : [paragraph("Organ", organ)]),
  paragraph("Title", title),
  ...(number === undefined ? [] : [paragraph("Number", number)]),
];

const letter = ({ addressee, body, basis }: Paper): string[] => [
  ...(addressee === undefined ? [] : [paragraph("Addressee", `${addressee}：`)]),
  ...[...body, ...basisLine(basis)].flatMap(paragraphsOf).map((text) => paragraph("BodyText", text)),
];

const table = ({ layout, addressee, body, basis }: Paper): string => {
  const rows = [
    ...(addressee === undefined ? [] : [{ name: "当事人", value: addressee }]),
    ...[...body, ...(layout === "form" ? basisLine(basis) : [])].map(rowOf),
  ];
  const line = layout === "form" ? "single" : "none";
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="${line}" w:sz="6" w:space="0" w:color="000000"/>`)
    .join("");
  const cell = (width: number, text: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${(paragraphsOf(text).length > 0 ? paragraphsOf(text) : [""]).map((one) => paragraph("Cell", one)).join("")}</w:tc>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="8840" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="2500"/><w:gridCol w:w="6340"/></w:tblGrid>${rows.map(({ name, value }) => `<w:tr>${cell(2500, name)}${cell(6340, value)}</w:tr>`).join("")}</w:tbl>`;
};

const signature = ({ organ, date }: Paper): string[] => [
  paragraph("Signature", ""),
  paragraph("Signature", organ),
  paragraph("Signature", chineseDate(date)),
];

const paragraph = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${text === "" ? "" : `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`}</w:p>`;

/** A4 with the type area of GB/T 9704; across for a certificate. */
const section = ({ layout }: Paper): string =>
  layout === "certificate"
    ? `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1600" w:right="2600" w:bottom="1600" w:left="2600" w:header="850" w:footer="990" w:gutter="0"/></w:sectPr>`
    : `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="850" w:footer="990" w:gutter="0"/></w:sectPr>`;
