import { routes, type PackOverview } from "@mingfa/contract";
import { Loaded, useAnswer, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../admin-page.tsx";
import { GraphList } from "../packs/graph-list.tsx";
import { Preview } from "../packs/preview.tsx";

const here = getRouteApi("/admin/pack");

// The layout of the graph is the largest part of these pages, and only this one needs it.
const GraphDrawing = lazy(() => import("../packs/graph-drawing.tsx"));

/** A version of a procedure: its graph, and what it changes against another version. */
export function PackPage() {
  const { t } = useTranslation("console");
  const say = useSay();
  const { procedure = "", version = "" } = here.useSearch();
  const answer = useAnswer(routes.packs.graph, { params: { procedure, version } });
  const overview = useAnswer(routes.packs.overview, {}).data;
  const [asList, setAsList] = useState(false);
  const title = answer.data ? `${say(answer.data.title)} ${version}` : `${procedure} ${version}`;
  return (
    <AdminPage title={title}>
      <Loaded answer={answer}>
        {(graph) => (
          <>
            <h2>{t("admin.packs.graph")}</h2>
            <p>
              <button type="button" className="mf-link-button" onClick={() => setAsList(!asList)}>
                {t(asList ? "admin.packs.drawing" : "admin.packs.list")}
              </button>
            </p>
            {asList ? (
              <GraphList graph={graph} />
            ) : (
              <Suspense fallback={<p className="mf-quiet mf-loading">…</p>}>
                <GraphDrawing graph={graph} />
              </Suspense>
            )}
          </>
        )}
      </Loaded>
      {overview && <Against overview={overview} />}
    </AdminPage>
  );
}

function Against({ overview }: { overview: PackOverview }) {
  const { t } = useTranslation("console");
  const { procedure = "", version = "", against } = here.useSearch();
  const versions = overview.procedures.find(({ id }) => id === procedure)?.versions ?? [];
  const others = versions.filter((one) => one.version !== version);
  return (
    <>
      <h2>{t("admin.packs.compare")}</h2>
      {others.length === 0 ? (
        <p>
          {t("admin.packs.one")} <Link to="/admin/packs/try">{t("admin.titles.tryPack")}</Link>
        </p>
      ) : (
        <ul className="admin-list">
          {others.map((one) => (
            <li key={one.version}>
              <Link to="/admin/pack" search={{ procedure, version, against: one.version }}>
                {one.version}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {against !== undefined && <Compared procedure={procedure} version={version} other={against} />}
    </>
  );
}

function Compared(params: { procedure: string; version: string; other: string }) {
  const answer = useAnswer(routes.packs.compare, { params });
  return <Loaded answer={answer}>{(preview) => <Preview preview={preview} />}</Loaded>;
}
