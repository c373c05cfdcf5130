import type { ItemGuide } from "@mingfa/contract";
import type { Form } from "@mingfa/core/procedure";
import { BasisLinks, useSay, type Standing } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

type TaskListProps = { guide: ItemGuide; form: Form; questions: Standing[] };

/** Every question with its state, why it is asked and by which article; each leads to its page. */
export function TaskList({ guide, form, questions }: TaskListProps) {
  const { t } = useTranslation("portal");
  const say = useSay();
  return (
    <ol className="tasks">
      {questions.map(({ name, state }) => {
        const article = guide.asked[name];
        return (
          <li key={name}>
            <div>
              <Link to="/items/$item/apply" params={{ item: guide.id }} search={{ question: name }}>
                {say(form[name]?.label ?? { zh: name, en: name })}
              </Link>
              {(form[name]?.why || article) && (
                <p className="mf-quiet">
                  {form[name]?.why && say(form[name].why)} {article && <BasisLinks basis={[article]} />}
                </p>
              )}
            </div>
            <span className="mf-tag" data-level={state === "faulty" ? "red" : "normal"}>
              {t(`apply.state.${state}`)}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
