import type { Citer, LawImpact } from "@mingfa/contract";
import { useArticleName } from "@mingfa/ui";
import { Switch, Table, type TableColumnsType } from "antd";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

type Change = LawImpact["changes"][number];
type ImpactTableProps = { changes: Change[]; citers: (citers: Citer[]) => ReactNode };

/** Articles that are not as they were, each with what cites it; those cited here come first to hand. */
export function ImpactTable({ changes, citers }: ImpactTableProps) {
  const { t } = useTranslation(["console", "ui"]);
  const nameOf = useArticleName();
  const [citedOnly, setCitedOnly] = useState(false);
  const shown = citedOnly ? changes.filter((change) => change.citers.length > 0) : changes;
  const place = ({ before, after }: Change) =>
    before !== undefined && after !== undefined && before !== after
      ? t("ui:library.becomes", { before: nameOf(before), after: nameOf(after) })
      : nameOf(after ?? before ?? "");
  const columns: TableColumnsType<Change> = [
    { title: t("console:impact.article"), key: "article", width: "30%", render: (_, change) => place(change) },
    {
      title: t("console:impact.change"),
      key: "kind",
      width: "20%",
      render: (_, { kind }) => <span className="mf-tag">{t(`ui:library.change.${kind}`)}</span>,
    },
    {
      title: t("console:impact.citers"),
      key: "citers",
      render: (_, change) => (change.citers.length > 0 ? citers(change.citers) : null),
    },
  ];
  return (
    <>
      <p className="impact-only">
        <Switch id="cited-only" checked={citedOnly} onChange={setCitedOnly} />{" "}
        <label htmlFor="cited-only">{t("console:impact.citedOnly")}</label>
      </p>
      <Table
        rowKey={({ before = "", after = "" }) => `${before}→${after}`}
        size="small"
        pagination={false}
        columns={columns}
        dataSource={shown}
        locale={{ emptyText: t("console:impact.nothingCited") }}
      />
    </>
  );
}
