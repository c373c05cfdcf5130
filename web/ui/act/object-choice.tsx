import { useTranslation } from "react-i18next";
import type { Choice } from "../form/form-context.ts";
import { useSay } from "../say.ts";

type ObjectChoiceProps = { id: string; choices: Choice[]; chosen: string; onChoose: (object: string) => void };

/** Which of the matter's repeated objects the act concerns. */
export function ObjectChoice({ id, choices, chosen, onChoose }: ObjectChoiceProps) {
  const { t } = useTranslation("ui");
  const say = useSay();
  return (
    <div className="mf-field">
      <label htmlFor={id}>{t("form.choosesObject")}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{t("form.choose")}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {say(choice.label)}
          </option>
        ))}
      </select>
    </div>
  );
}
