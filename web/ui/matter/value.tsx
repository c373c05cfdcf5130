import { useTranslation } from "react-i18next";
import { useDates } from "../dates.ts";
import { FileLinks, isFileLinks } from "../file/file-links.tsx";

const isDate = /^\d{4}-\d{2}-\d{2}$/;

/** A fact or an answer as people read it. */
export function Value({ value }: { value: unknown }) {
  const { t, i18n } = useTranslation("ui");
  const { day } = useDates();
  if (value === null || value === undefined || value === "") return <span className="mf-quiet">{t("value.none")}</span>;
  if (typeof value === "boolean") return value ? t("value.yes") : t("value.no");
  if (typeof value === "string") return isDate.test(value) ? day(value) : <span className="mf-lines">{value}</span>;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value) && isFileLinks(value)) return <FileLinks files={value} />;
  if (Array.isArray(value)) return value.every(isPlain) ? <PlainList values={value} /> : <Rows values={value} />;
  if (typeof value !== "object") return null;
  if ("zh" in value && "en" in value) return String(i18n.language === "en" ? value.en : value.zh);
  return <PlainList values={Object.values(value)} />;
}

const isPlain = (value: unknown): boolean => typeof value !== "object" || value === null || "zh" in value;

function PlainList({ values }: { values: unknown[] }) {
  const { t } = useTranslation("ui");
  return values.map((value, index) => (
    <span key={index}>
      {index > 0 && t("value.separator")}
      <Value value={value} />
    </span>
  ));
}

function Rows({ values }: { values: unknown[] }) {
  return (
    <ol className="mf-answer-rows">
      {values.map((value, index) => (
        <li key={index}>
          <Value value={value} />
        </li>
      ))}
    </ol>
  );
}
