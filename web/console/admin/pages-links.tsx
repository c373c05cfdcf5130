import { useTranslation } from "react-i18next";

type PagesLinksProps = { after: string | undefined; next: string | undefined; go: (after: string | undefined) => void };

/** On to the next page of a list, and back to the first. */
export function PagesLinks({ after, next, go }: PagesLinksProps) {
  const { t } = useTranslation("console");
  if (after === undefined && next === undefined) return null;
  return (
    <p className="pages">
      {after !== undefined && (
        <button type="button" className="mf-link-button" onClick={() => go(undefined)}>
          {t("admin.first")}
        </button>
      )}
      {next !== undefined && (
        <button type="button" className="mf-link-button" onClick={() => go(next)}>
          {t("admin.next")}
        </button>
      )}
    </p>
  );
}
