import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { filled } from "../queue/filled.ts";

type FilterProps = {
  /** What the list is narrowed by now; a new one makes the form anew. */
  search: object;
  apply: (fields: Record<string, string>) => void;
  children: ReactNode;
};

/** What a list may be narrowed by; sent as a whole, and kept in the address. */
export function Filter({ search, apply, children }: FilterProps) {
  const { t } = useTranslation("console");
  return (
    <form
      key={JSON.stringify(search)}
      className="filters"
      aria-label={t("admin.apply")}
      onSubmit={(event) => {
        event.preventDefault();
        apply(filled(event.currentTarget));
      }}
    >
      {children}
      <span className="filters-buttons">
        <button type="submit" className="mf-button">
          {t("admin.apply")}
        </button>
        {Object.keys(search).length > 0 && (
          <button type="button" className="mf-link-button" onClick={() => apply({})}>
            {t("admin.clear")}
          </button>
        )}
      </span>
    </form>
  );
}

type FieldProps = { name: string; label: string; value: string | undefined };

/** A word, a day. */
export function FilterText({ name, label, value, type = "search" }: FieldProps & { type?: "search" | "date" }) {
  const id = useId();
  return (
    <span className="filters-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} type={type} maxLength={64} defaultValue={value ?? ""} />
    </span>
  );
}

/** One of several. */
export function FilterChoice({ name, label, value = "", options }: FieldProps & { options: [string, string][] }) {
  const { t } = useTranslation("console");
  const id = useId();
  return (
    <span className="filters-field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={value} key={options.length}>
        <option value="">{t("admin.any")}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
