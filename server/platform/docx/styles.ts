import { xmlHead } from "./xml.ts";

const word = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
/** 宋体 is on every Chinese machine; numbers stand in the Latin face beside it. */
const fonts = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="宋体"/>`;

type Style = { id: string; name: string; size: number; bold?: boolean; paragraph: string };

/** Sizes in half points, as Word counts: 32 is 三号. Distances in twentieths of a point. */
const styles: Style[] = [
  {
    id: "Organ",
    name: "机关名称",
    size: 40,
    bold: true,
    paragraph: `<w:jc w:val="center"/><w:spacing w:line="680" w:lineRule="exact"/>`,
  },
  {
    id: "Title",
    name: "Title",
    size: 50,
    bold: true,
    paragraph: `<w:jc w:val="center"/><w:spacing w:line="880" w:lineRule="exact"/><w:outlineLvl w:val="0"/>`,
  },
  {
    id: "Number",
    name: "文号",
    size: 32,
    paragraph: `<w:jc w:val="right"/><w:spacing w:line="580" w:lineRule="exact" w:after="140"/>`,
  },
  { id: "Addressee", name: "主送", size: 32, paragraph: `<w:spacing w:line="580" w:lineRule="exact"/>` },
  {
    id: "BodyText",
    name: "Body Text",
    size: 32,
    paragraph: `<w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/><w:spacing w:line="580" w:lineRule="exact"/>`,
  },
  { id: "Cell", name: "表格文字", size: 28, paragraph: `<w:spacing w:line="500" w:lineRule="exact"/>` },
  {
    id: "Signature",
    name: "Signature",
    size: 32,
    paragraph: `<w:jc w:val="right"/><w:ind w:rightChars="200" w:right="640"/><w:spacing w:line="580" w:lineRule="exact"/>`,
  },
  { id: "Footer", name: "footer", size: 21, paragraph: `<w:jc w:val="center"/>` },
];

export const stylesXml = `${xmlHead}<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults>${styles
  .map(
    ({ id, name, size, bold, paragraph }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fonts}${bold ? "<w:b/>" : ""}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`,
  )
  .join("")}</w:styles>`;

const field = (instruction: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** 第x页 共y页, counted by Word. */
export const footerXml = `${xmlHead}<w:ftr ${word}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${run("第")}${field("PAGE")}${run("页 共")}${field("NUMPAGES")}${run("页")}</w:p></w:ftr>`;
