import { routes, type ItemFound } from "@mingfa/contract";
import { Marked, useAnswer, useLanguage } from "@mingfa/ui";
import { useNavigate } from "@tanstack/react-router";
import { useId, useState, type KeyboardEvent, type SubmitEvent } from "react";
import { useTranslation } from "react-i18next";
import { useSettled } from "./settled.ts";

const mostSuggestions = 6;

/**
 * Asks what someone wants to do and suggests items meanwhile. The arrows walk through the suggestions, Enter opens the
 * chosen one or else searches for what was typed, Escape closes them; focus never leaves the field by itself.
 */
export function SearchBox({ asked, onAsk }: { asked: string; onAsk: (question: string) => void }) {
  const { t } = useTranslation("portal");
  const navigate = useNavigate();
  const list = useId();
  const [typed, setTyped] = useState(asked);
  const [open, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const suggested = useSuggestions(typed);
  const shown = open && typed.trim() !== asked ? suggested : [];
  const goTo = (item: ItemFound) => void navigate({ to: "/items/$item", params: { item: item.id } });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setOpen(false);
    const item = shown[chosen];
    if (item) goTo(item);
    else onAsk(typed.trim());
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && shown.length > 0) {
      // Left to itself, the browser would empty the field as well.
      event.preventDefault();
      setOpen(false);
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || suggested.length === 0) return;
    event.preventDefault();
    setOpen(true);
    // One place beyond the last stands for what was typed.
    setChosen((now) => ((now + 1 + step + suggested.length + 1) % (suggested.length + 1)) - 1);
  };
  return (
    <form role="search" className="mf-field search" onSubmit={submit}>
      <label htmlFor="search">{t("catalogue.search")}</label>
      <p className="mf-field-hint" id="search-hint">
        {t("catalogue.searchHint")}
      </p>
      <div className="search-line">
        <input
          id="search"
          type="search"
          role="combobox"
          maxLength={100}
          autoComplete="off"
          aria-autocomplete="list"
          aria-describedby="search-hint"
          aria-expanded={shown.length > 0}
          aria-controls={list}
          {...(shown[chosen] && { "aria-activedescendant": `${list}-${chosen}` })}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
            setChosen(-1);
          }}
          onKeyDown={onKey}
          onBlur={() => {
            setOpen(false);
            setChosen(-1);
          }}
        />
        <button type="submit" className="mf-button">
          {t("catalogue.find")}
        </button>
        <ul
          className="suggestions"
          id={list}
          role="listbox"
          aria-label={t("catalogue.suggestions")}
          hidden={shown.length === 0}
        >
          {shown.map((item, at) => (
            <li
              key={item.id}
              id={`${list}-${at}`}
              role="option"
              aria-selected={at === chosen}
              // Pressed, not clicked: the field must not lose focus, and with it the list, before the choice is known.
              onMouseDown={(event) => {
                event.preventDefault();
                goTo(item);
              }}
            >
              <Suggestion item={item} />
            </li>
          ))}
        </ul>
      </div>
      <p className="mf-unseen" role="status">
        {shown.length > 0 && t("catalogue.suggested", { count: shown.length })}
      </p>
    </form>
  );
}

function Suggestion({ item }: { item: ItemFound }) {
  const language = useLanguage();
  return (
    <>
      <Marked text={item.marked[language]} />
      {item.plainWord !== undefined && <span className="mf-quiet"> {item.plainWord}</span>}
    </>
  );
}

const useSuggestions = (typed: string): ItemFound[] => {
  const q = useSettled(typed.trim(), 150);
  const answer = useAnswer(routes.catalogue.search, { query: { q, limit: mostSuggestions } }, { enabled: q !== "" });
  return q === "" ? [] : (answer.data?.items ?? []);
};
