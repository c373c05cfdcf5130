import { routes, type CalendarNotice, type Performed } from "@mingfa/contract";
import { newRequestKey, ProblemNotice, useClient } from "@mingfa/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { PickFile } from "../pick-file.tsx";
import { Moves } from "./moves.tsx";
import { Rows } from "./rows.tsx";

/** A year's notice from a file: read, looked at, tried, then proposed. */
export function Upload() {
  const { t } = useTranslation("console");
  const id = useId();
  const client = useClient();
  const [text, setText] = useState("");
  const read = useMutation({
    mutationFn: (given: string) => client.call(routes.calendars.read, { body: { text: given } }),
  });
  return (
    <details className="admin-fold">
      <summary>{t("admin.calendars.upload")}</summary>
      <p>{t("admin.calendars.uploadNote")}</p>
      <PickFile
        label={t("admin.calendars.pick")}
        accept=".json,.yaml,.yml"
        onText={(picked) => {
          setText(picked);
          read.mutate(picked);
        }}
      />
      <label htmlFor={id}>{t("admin.calendars.paste")}</label>
      <textarea
        id={id}
        className="admin-text"
        rows={6}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p>
        <button type="button" className="mf-button" data-kind="plain" onClick={() => read.mutate(text)}>
          {t("admin.calendars.read")}
        </button>
      </p>
      {read.error && <ProblemNotice error={read.error} />}
      {read.data && <Proposal key={JSON.stringify(read.data)} notice={read.data} />}
    </details>
  );
}

function Proposal({ notice }: { notice: CalendarNotice }) {
  const { t } = useTranslation("console");
  const client = useClient();
  const cache = useQueryClient();
  const [key] = useState(newRequestKey);
  const [done, setDone] = useState<Performed>();
  const propose = useMutation({
    mutationFn: () =>
      client.call(routes.registry.open, {
        body: {
          procedure: "administration.calendar",
          act: "propose",
          input: { year: notice.year, source: notice.source, days: notice.rows },
          key,
        },
      }),
    onSuccess: async (performed) => {
      setDone(performed);
      await cache.invalidateQueries();
    },
  });
  if (done)
    return (
      <p className="mf-notice" role="status">
        {t("admin.calendars.proposed", { number: done.number })}
      </p>
    );
  return (
    <>
      <p role="status">{t("admin.calendars.readRows", { year: notice.year, count: notice.rows.length })}</p>
      <Rows rows={notice.rows} />
      <Moves notice={notice} />
      <p>
        <button type="button" className="mf-button" onClick={() => propose.mutate()}>
          {t("admin.calendars.propose")}
        </button>
      </p>
      {propose.error && <ProblemNotice error={propose.error} />}
    </>
  );
}
