import { useTranslation } from "react-i18next";
import { columnNames, fixedColumns, type ColumnName } from "./kept-columns.ts";

type ColumnChoiceProps = { columns: ColumnName[]; choose: (name: ColumnName, shown: boolean) => void };

/** Which columns a list shows. */
export function ColumnChoice({ columns, choose }: ColumnChoiceProps) {
  const { t } = useTranslation("console");
  return (
    <details className="menu">
      <summary>{t("queue.columns")}</summary>
      <fieldset className="menu-panel">
        <legend className="mf-unseen">{t("queue.columns")}</legend>
        {columnNames
          .filter((name) => !fixedColumns.includes(name))
          .map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={columns.includes(name)}
                onChange={(event) => choose(name, event.target.checked)}
              />{" "}
              {t(`queue.column.${name}`)}
            </label>
          ))}
      </fieldset>
    </details>
  );
}
