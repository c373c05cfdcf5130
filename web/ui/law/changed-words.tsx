import type { LawChange } from "@mingfa/contract";
import { useTranslation } from "react-i18next";

/** Words that went and came: struck through and underlined for the eye, named for the ear. */
export function ChangedWords({ words }: { words: LawChange["words"] }) {
  const { t } = useTranslation("ui");
  return (
    <p className="mf-lines mf-changed">
      {words.map(({ kind, text }, index) => {
        if (kind === "same") return <span key={index}>{text}</span>;
        const Tag = kind === "added" ? "ins" : "del";
        return (
          <Tag key={index}>
            <span className="mf-unseen">{t(kind === "added" ? "library.addedWords" : "library.removedWords")}</span>
            {text}
            <span className="mf-unseen">{t("library.endOfWords")}</span>
          </Tag>
        );
      })}
    </p>
  );
}
