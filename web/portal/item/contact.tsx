import type { ItemGuide } from "@mingfa/contract";
import { useSay } from "@mingfa/ui";
import { useTranslation } from "react-i18next";
import { Section } from "./section.tsx";

/** Where and when the counter is open, and who answers: to questions, and to complaints. */
export function Contact({ guide }: { guide: ItemGuide }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  return (
    <>
      <Section title={t("item.place")}>
        <p>{say(guide.place)}</p>
        <p>{say(guide.hours)}</p>
        <p>{t(guide.appointment ? "item.appointment" : "item.noAppointment")}</p>
      </Section>
      <Section title={t("item.contact")}>
        <p>
          {say(guide.contact)} <Telephone number={guide.phone} />
        </p>
        <p>
          {t("item.complaints", { where: say(guide.complaints) })} <Telephone number={guide.complaintPhone} />
        </p>
      </Section>
    </>
  );
}

function Telephone({ number }: { number: string }) {
  const { t } = useTranslation("portal");
  return (
    <a className="telephone" href={`tel:${number}`}>
      {t("guide.call", { number })}
    </a>
  );
}
