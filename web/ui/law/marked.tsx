import "./law.css";
import type { Marked as MarkedText } from "@mingfa/contract";

/** A text with the words that were sought marked. */
export function Marked({ text }: { text: MarkedText }) {
  return text.map((stretch, index) =>
    stretch.hit ? <mark key={index}>{stretch.text}</mark> : <span key={index}>{stretch.text}</span>,
  );
}
