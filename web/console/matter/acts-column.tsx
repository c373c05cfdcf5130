import { routes, type ActView, type MatterView, type Performed } from "@mingfa/contract";
import { cacheKey, Clocks, useSay } from "@mingfa/ui";
import { useQueryClient } from "@tanstack/react-query";
import { Collapse } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ActPanel } from "./act-panel.tsx";
import { Recorded } from "./recorded.tsx";
import { RefusedActs } from "./refused-acts.tsx";
import { WhatIfPanel } from "./what-if.tsx";

type ActsColumnProps = {
  view: MatterView;
  /** The act whose form is open; the address names it. */
  chosen: string | undefined;
  choose: (act: string | undefined) => void;
};

/** The clocks, what may be done now, and what may not with the article that stands in the way. */
export function ActsColumn({ view, chosen, choose }: ActsColumnProps) {
  const { t } = useTranslation(["console", "ui"]);
  const say = useSay();
  const cache = useQueryClient();
  const [recorded, setRecorded] = useState<{ performed: Performed; act: ActView }>();
  const allowed = view.acts.filter((act) => act.allowed);
  const reload = () =>
    Promise.all(
      [routes.matters.view, routes.matters.desk].map((route) => cache.invalidateQueries({ queryKey: cacheKey(route) })),
    );
  const done = (performed: Performed, act: ActView) => {
    choose(undefined);
    setRecorded({ performed, act });
    void reload();
  };
  return (
    <>
      {recorded && <Recorded performed={recorded.performed} act={recorded.act} />}
      <h2>{t("console:matter.clocks")}</h2>
      <Clocks clocks={view.clocks} today={view.today} />
      <WhatIfPanel view={view} />
      <h2 className="not-in-print">{t("console:matter.acts")}</h2>
      {allowed.length === 0 && <p>{t("ui:act.nothing")}</p>}
      <Collapse
        size="small"
        activeKey={chosen === undefined ? [] : [chosen]}
        onChange={(keys) => choose(keys.find((key) => key !== chosen))}
        destroyOnHidden
        items={allowed.map((act) => ({
          key: act.act,
          label: say(act.label),
          children: <ActPanel view={view} act={act} onDone={done} onStale={() => void reload()} />,
        }))}
      />
      <RefusedActs acts={view.acts} />
    </>
  );
}
