import { routes, type QueueChoices } from "@mingfa/contract";
import { useAnswer, usePerson, useSay } from "@mingfa/ui";
import { useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { filled } from "./filled.ts";
import type { DeskSearch } from "./desk-search.ts";

type FilterFormProps = {
  search: DeskSearch;
  /** The fields as they now stand; those left empty are absent. */
  apply: (fields: Record<string, string>) => void;
  clear: (() => void) | undefined;
};

/** What the desk may be narrowed by. It is sent as a whole, so that nothing moves while somebody is still choosing. */
export function FilterForm({ search, apply, clear }: FilterFormProps) {
  const { t } = useTranslation("console");
  const choices = useAnswer(routes.queue.choices, {}).data;
  return (
    // A new address is a new form: what it shows is what the list is narrowed by.
    <form
      key={JSON.stringify(search)}
      className="filters"
      aria-label={t("queue.filters")}
      onSubmit={(event) => {
        event.preventDefault();
        apply(filled(event.currentTarget));
      }}
    >
      <Field label={t("queue.q")} wide>
        {(id) => <input id={id} name="q" type="search" maxLength={100} defaultValue={search.q ?? ""} data-search />}
      </Field>
      <Selects search={search} choices={choices} />
      <Field label={t("queue.from")}>
        {(id) => <input id={id} name="from" type="date" defaultValue={search.from ?? ""} />}
      </Field>
      <Field label={t("queue.to")}>
        {(id) => <input id={id} name="to" type="date" defaultValue={search.to ?? ""} />}
      </Field>
      <span className="filters-buttons">
        <button type="submit" className="mf-button">
          {t("queue.apply")}
        </button>
        {clear && (
          <button type="button" className="mf-link-button" onClick={clear}>
            {t("queue.clear")}
          </button>
        )}
      </span>
    </form>
  );
}

function Selects({ search, choices }: { search: DeskSearch; choices: QueueChoices | undefined }) {
  const { t } = useTranslation("console");
  const say = useSay();
  const me = usePerson();
  const procedures = choices?.procedures ?? [];
  const ofProcedure = procedures.filter(({ id }) => search.procedure === undefined || id === search.procedure);
  // Stages of several procedures share a name; each stands once.
  const stages = new Map(ofProcedure.flatMap(({ stages: all }) => all.map(({ id, label }) => [id, say(label)])));
  const officers = (choices?.officers ?? []).filter(({ id }) => id !== me);
  return (
    <>
      <Select name="procedure" label={t("queue.procedure")} value={search.procedure}>
        {procedures.map(({ id, title }) => [id, say(title)])}
      </Select>
      <Select name="stage" label={t("queue.stage")} value={search.stage}>
        {[...stages]}
      </Select>
      <Select name="kind" label={t("queue.kind")} value={search.kind}>
        {[
          ["citizen", t("queue.citizen")],
          ["firm", t("queue.firm")],
        ]}
      </Select>
      <Select name="officer" label={t("queue.officer")} value={search.officer}>
        {[[me, t("queue.mine")], ...officers.map(({ id, name }): [string, string] => [id, name])]}
      </Select>
    </>
  );
}

type SelectProps = { name: string; label: string; value: string | undefined; children: [string, string][] };

function Select({ name, label, value = "", children }: SelectProps) {
  const { t } = useTranslation("console");
  // What the address names stands among the choices, though they may not be there yet.
  const options = children.some(([id]) => id === value) || value === "" ? children : [...children, [value, value]];
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} name={name} defaultValue={value} key={options.length}>
          <option value="">{t("queue.any")}</option>
          {options.map(([option = "", words]) => (
            <option key={option} value={option}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Field({ label, wide, children }: { label: string; wide?: boolean; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <span className="filters-field" data-wide={wide}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </span>
  );
}
