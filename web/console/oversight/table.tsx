import type { ReactNode } from "react";

type TableProps = { caption: string; head: string[]; rows: { key: string; cells: ReactNode[] }[] };

/** A plain table of figures: the first cell heads its row, the others stand to the right. */
export function FigureTable({ caption, head, rows }: TableProps) {
  return (
    <div className="queue-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="figures">
        <caption className="mf-unseen">{caption}</caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [first, ...others] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {others.map((cell, index) => (
                <td key={head[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
