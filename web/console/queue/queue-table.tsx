import type { MatterLine, QueueGroup } from "@mingfa/contract";
import { Fragment, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Cell } from "./cells.tsx";
import type { ColumnName } from "./kept-columns.ts";
import { useRowKeys } from "./row-keys.ts";

type Selection = { ids: ReadonlySet<string>; toggle: (id: string) => void; all: (chosen: boolean) => void };

type QueueTableProps = {
  lines: MatterLine[];
  columns: ColumnName[];
  caption: string;
  /** Rows stand under the headings of their groups. */
  grouped?: boolean;
  counts?: { group: QueueGroup; count: number; more: boolean }[] | undefined;
  selection?: Selection;
  /** A further cell: what may be done with the line. */
  action?: (line: MatterLine) => ReactNode;
};

/** Matters as rows, in the order the server gives. */
export function QueueTable({ lines, columns, caption, grouped, counts, selection, action }: QueueTableProps) {
  const { t } = useTranslation("console");
  const rowProps = useRowKeys(
    lines.map(({ id }) => id),
    selection?.toggle,
  );
  const width = columns.length + (selection ? 1 : 0);
  return (
    <div className="queue-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="queue">
        <caption className="mf-unseen">{caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="queue-tick">
                <input
                  type="checkbox"
                  aria-label={t("queue.selectAll")}
                  checked={lines.length > 0 && lines.every(({ id }) => selection.ids.has(id))}
                  onChange={(event) => selection.all(event.target.checked)}
                />
              </th>
            )}
            {columns.map((name) => (
              <th key={name} scope="col" data-column={name}>
                {t(`queue.column.${name}`)}
              </th>
            ))}
            {action && <td />}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <Fragment key={line.id}>
              {grouped && line.group !== undefined && line.group !== lines[index - 1]?.group && (
                <GroupRow group={line.group as QueueGroup} width={width} counts={counts} />
              )}
              <tr data-row className={`level-${line.level}`} {...rowProps(line.id)}>
                {selection && (
                  <td className="queue-tick">
                    <input
                      type="checkbox"
                      tabIndex={-1}
                      aria-label={t("queue.select", { number: line.number })}
                      checked={selection.ids.has(line.id)}
                      onChange={() => selection.toggle(line.id)}
                    />
                  </td>
                )}
                {columns.map((name) => (
                  <td key={name} data-column={name}>
                    <Cell line={line} column={name} />
                  </td>
                ))}
                {action && <td className="queue-action">{action(line)}</td>}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type GroupRowProps = { group: QueueGroup; width: number; counts: QueueTableProps["counts"] };

function GroupRow({ group, width, counts }: GroupRowProps) {
  const { t } = useTranslation("console");
  const counted = counts?.find((one) => one.group === group);
  return (
    <tr className="queue-group" data-group={group}>
      <th colSpan={width} scope="colgroup">
        {t(`queue.group.${group}`)}{" "}
        {counted && (
          <span className="mf-quiet">
            {t(counted.more ? "queue.atLeast" : "queue.count", { count: counted.count })}
          </span>
        )}
      </th>
    </tr>
  );
}
