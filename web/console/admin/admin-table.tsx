import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export type Column<T> = { key: string; title: string; render: (row: T) => ReactNode };

type AdminTableProps<T> = { caption: string; columns: Column<T>[]; rows: readonly T[]; rowKey: (row: T) => string };

/** A plain table; wider than the window it scrolls by itself, also by keyboard. */
export function AdminTable<T>({ caption, columns, rows, rowKey }: AdminTableProps<T>) {
  const { t } = useTranslation("console");
  if (rows.length === 0) return <p className="queue-empty">{t("admin.nothing")}</p>;
  return (
    // What scrolls must be within reach of a keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="queue-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="queue admin-rows">
        <caption className="mf-unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, title, render }) => (
                <td key={key} data-title={title}>
                  {render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
