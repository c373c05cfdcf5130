import { routes } from "@mingfa/contract";
import { ProblemNotice, useAnswer, useClient } from "@mingfa/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";

/** Moves the server's today, where the development setting allows it. */
export function ClockMover() {
  const { t } = useTranslation("console");
  const id = useId();
  const client = useClient();
  const cache = useQueryClient();
  const clock = useAnswer(routes.clock.now, {});
  const [chosen, setChosen] = useState<string>();
  const move = useMutation({
    mutationFn: (today: string) => client.call(routes.clock.move, { body: { today } }),
    onSuccess: async () => {
      setChosen(undefined);
      await cache.invalidateQueries();
    },
  });
  if (!clock.data?.movable) return null;
  const today = chosen ?? clock.data.today;
  return (
    <form
      className="clock-mover"
      title={t("clock.note")}
      onSubmit={(event) => {
        event.preventDefault();
        move.mutate(today);
      }}
    >
      <label htmlFor={id}>{t("clock.label")}</label>
      <input id={id} type="date" required value={today} onChange={(event) => setChosen(event.target.value)} />
      <Button htmlType="submit" size="small" loading={move.isPending}>
        {t("clock.move")}
      </Button>
      {move.error && <ProblemNotice error={move.error} />}
    </form>
  );
}
