import { useSay } from "../say.ts";
import type { Answer } from "./answers.ts";
import type { Choice } from "./form-context.ts";

type ChoicesProps = {
  id: string;
  many: boolean;
  list: Choice[];
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
  yesNo: boolean;
};

/** Radio buttons, or check boxes where several may be chosen. */
export function Choices({ id, many, list, answer, onAnswer, yesNo }: ChoicesProps) {
  const say = useSay();
  const chosen = Array.isArray(answer) ? answer : [];
  const isChosen = (choice: string) =>
    many ? chosen.includes(choice) : yesNo ? answer === (choice === "yes") : answer === choice;
  const choose = (choice: string, on: boolean) => {
    if (!many) return onAnswer(yesNo ? choice === "yes" : choice);
    onAnswer(list.map((one) => one.id).filter((one) => (one === choice ? on : chosen.includes(one))));
  };
  return (
    <div className="mf-choices" data-inline={yesNo ? true : undefined}>
      {list.map((choice, index) => (
        <div className="mf-choice" key={choice.id}>
          <input
            type={many ? "checkbox" : "radio"}
            id={`${id}-${index}`}
            name={id}
            value={choice.id}
            checked={isChosen(choice.id)}
            onChange={(event) => choose(choice.id, event.target.checked)}
          />
          <label htmlFor={`${id}-${index}`}>{say(choice.label)}</label>
        </div>
      ))}
    </div>
  );
}
