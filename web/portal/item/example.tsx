import type { ItemGuide } from "@mingfa/contract";
import type { Form, JsonObject } from "@mingfa/core/procedure";
import { AnswerList } from "@mingfa/ui";
import { useTranslation } from "react-i18next";
import { Section } from "./section.tsx";

/** A form filled in as an example (行政许可法 30: 申请书示范文本). */
export function ExampleAnswers({ guide }: { guide: ItemGuide }) {
  const { t } = useTranslation("portal");
  // The server sends `Form` of core/procedure and an answer to it, checked when the packs were read.
  const form = guide.form as Form;
  const example = guide.example as JsonObject;
  return (
    <Section title={t("item.example")}>
      <details className="mf-disclosure">
        <summary>{t("item.showExample")}</summary>
        <AnswerList
          form={form}
          asked={Object.keys(form).filter((name) => example[name] !== undefined)}
          input={example}
        />
      </details>
    </Section>
  );
}
