import { routes } from "@mingfa/contract";
import { useAnswer, useSay } from "@mingfa/ui";
import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import type { RegisterSearch } from "./register-search.ts";

/** Narrows the register; asked when sent, so that the address holds whole questions. */
export function RegisterForm({
  search,
  onSearch,
}: {
  search: RegisterSearch;
  onSearch: (search: RegisterSearch) => void;
}) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const catalogue = useAnswer(routes.catalogue.show, {});
  const items = useAnswer(routes.catalogue.browse, { query: {} });
  const [asked, setAsked] = useState<RegisterSearch>(search);
  const set = (name: keyof RegisterSearch) => (event: { target: { value: string } }) =>
    setAsked((now) => ({ ...now, [name]: event.target.value }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { after: _, ...narrowed } = asked;
    onSearch(Object.fromEntries(Object.entries(narrowed).filter(([, value]) => value.trim() !== "")));
  };
  return (
    <form role="search" onSubmit={submit}>
      <div className="mf-field">
        <label htmlFor="register-q">{t("register.q")}</label>
        <p className="mf-field-hint" id="register-q-hint">
          {t("register.qHint")}
        </p>
        <input
          id="register-q"
          type="search"
          maxLength={100}
          autoComplete="off"
          aria-describedby="register-q-hint"
          value={asked.q ?? ""}
          onChange={set("q")}
        />
      </div>
      <div className="filters">
        <Choice id="organ" value={asked.organ} onChange={set("organ")}>
          {(catalogue.data?.organs ?? []).map(({ id, name }) => [id, name])}
        </Choice>
        <Choice id="item" value={asked.item} onChange={set("item")}>
          {(items.data ?? []).map(({ id, title }) => [id, say(title)])}
        </Choice>
        {(["from", "to"] as const).map((name) => (
          <div className="mf-field" key={name}>
            <label htmlFor={`register-${name}`}>{t(`register.${name}`)}</label>
            <input id={`register-${name}`} type="date" value={asked[name] ?? ""} onChange={set(name)} />
          </div>
        ))}
      </div>
      <div className="mf-buttons">
        <button type="submit" className="mf-button">
          {t("register.search")}
        </button>
        <button type="button" className="mf-link-button" onClick={() => onSearch({})}>
          {t("register.clear")}
        </button>
      </div>
    </form>
  );
}

type ChoiceProps = {
  id: "organ" | "item";
  value: string | undefined;
  onChange: (event: { target: { value: string } }) => void;
  children: [value: string, label: string][];
};

function Choice({ id, value, onChange, children }: ChoiceProps) {
  const { t } = useTranslation("portal");
  return (
    <div className="mf-field">
      <label htmlFor={`register-${id}`}>{t(`register.${id}`)}</label>
      <select id={`register-${id}`} value={value ?? ""} onChange={onChange}>
        <option value="">{t("register.any")}</option>
        {children.map(([one, label]) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
