import sax from "sax";
import { DmnFault } from "./dmn-fault.ts";

/** An element of XML: its name without prefix and its namespace, its plain attributes, what stands in it. */
export type Element = {
  name: string;
  namespace: string;
  attributes: { readonly [name: string]: string };
  children: Element[];
  text: string;
};

const mostCharacters = 8 * 1024 * 1024;
const mostElements = 200_000;
const deepest = 100;

/**
 * XML as elements. A document type is refused, so that no entity can be declared, read from elsewhere or unfold without end;
 * so is what is too large or nested too deeply. Throws `DmnFault`.
 */
export const readElements = (xml: string): Element => {
  if (xml.length > mostCharacters) throw new DmnFault("文件过大", "the file is too large");
  const root: Element = { name: "", namespace: "", attributes: {}, children: [], text: "" };
  const open = [root];
  let count = 0;
  const reading = sax.parser(true, { xmlns: true });
  reading.onerror = (error) => {
    throw new DmnFault("不是合格的 XML", `not well-formed XML: ${error.message.replaceAll("\n", ", ")}`);
  };
  reading.ondoctype = () => {
    throw new DmnFault("不接受文档类型声明", "a document type is not accepted");
  };
  reading.onopentag = (tag) => {
    if (++count > mostElements || open.length > deepest)
      throw new DmnFault("XML 过大或嵌套过深", "too large or too deep");
    const element: Element = {
      name: "local" in tag ? tag.local : tag.name,
      namespace: "uri" in tag ? tag.uri : "",
      attributes: plainAttributes(tag.attributes),
      children: [],
      text: "",
    };
    (open.at(-1) ?? root).children.push(element);
    open.push(element);
  };
  const add = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  reading.ontext = add;
  reading.oncdata = add;
  reading.onclosetag = () => void open.pop();
  reading.write(xml.replace(/^\uFEFF/, "")).close();
  const [first] = root.children;
  if (!first) throw new DmnFault("没有内容", "there is nothing in it");
  return first;
};

/** Those without a prefix, and namespace declarations; makers' own attributes mean nothing here. */
const plainAttributes = (
  attributes: sax.QualifiedTag["attributes"] | sax.Tag["attributes"],
): Record<string, string> => {
  const plain: Record<string, string> = Object.create(null);
  for (const [name, attribute] of Object.entries(attributes)) {
    if (typeof attribute === "string") plain[name] = attribute;
    else if (attribute.prefix === "") plain[name] = attribute.value;
  }
  return plain;
};

export const all = ({ children }: Element, name: string): Element[] => children.filter((child) => child.name === name);

export const first = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((child) => child.name === name);

/** What stands in the element's `text` child. */
export const textOf = (element: Element | undefined): string | undefined => first(element, "text")?.text.trim();
