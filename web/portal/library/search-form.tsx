import { useState, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { statuteLevels, type LibrarySearch, type Level } from "./library-search.ts";

/** What to look for, at which level, in force on which day; asked when sent, so that the address holds whole questions. */
export function SearchForm({ search, onSearch }: { search: LibrarySearch; onSearch: (search: LibrarySearch) => void }) {
  const { t } = useTranslation(["portal", "ui"]);
  const [q, setQ] = useState(search.q ?? "");
  const [level, setLevel] = useState<Level | undefined>(search.level);
  const [on, setOn] = useState(search.on ?? "");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSearch({ ...(q.trim() && { q: q.trim() }), ...(level && { level }), ...(on && { on }) });
  };
  return (
    <form role="search" className="library-search" onSubmit={submit}>
      <div className="mf-field">
        <label htmlFor="law-q">{t("portal:library.question")}</label>
        <p className="mf-field-hint" id="law-q-hint">
          {t("portal:library.questionHint")}
        </p>
        <input
          id="law-q"
          type="search"
          maxLength={200}
          autoComplete="off"
          aria-describedby="law-q-hint"
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
      </div>
      <div className="library-filters">
        <div className="mf-field">
          <label htmlFor="law-level">{t("portal:library.level")}</label>
          <select
            id="law-level"
            value={level ?? ""}
            onChange={(event) => setLevel(statuteLevels.find((one) => one === event.target.value))}
          >
            <option value="">{t("portal:library.anyLevel")}</option>
            {statuteLevels.map((one) => (
              <option key={one} value={one}>
                {t(`ui:library.level.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="mf-field">
          <label htmlFor="law-on">{t("portal:library.on")}</label>
          <input
            id="law-on"
            type="date"
            aria-describedby="law-on-hint"
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
          <p className="mf-quiet" id="law-on-hint">
            {t("portal:library.onHint")}
          </p>
        </div>
      </div>
      <button type="submit" className="mf-button">
        {t("portal:library.search")}
      </button>
    </form>
  );
}
