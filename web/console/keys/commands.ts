import { routes, type MatterView } from "@mingfa/contract";
import { cacheKey, useAnswer, useSay } from "@mingfa/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useParams, useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { pageKeys } from "./shortcuts.ts";

export type Command = { id: string; kind: string; label: string; run: () => void };

/** A matter's number, or enough of it to look for. */
const numberLike = /^\d{1,12}$/;

/** What can be done from anywhere, by what was typed: matters by number, pages, acts permitted in the matter at hand. */
export const useCommands = (typed: string): Command[] => {
  const { t } = useTranslation("console");
  const say = useSay();
  const router = useRouter();
  const view = useMatterAtHand();
  const words = typed.trim().toLowerCase();
  const found = useAnswer(
    routes.queue.search,
    { query: numberLike.test(words) ? { q: words } : {} },
    { enabled: numberLike.test(words) },
  );
  const matters = (numberLike.test(words) ? (found.data?.lines ?? []) : []).slice(0, 5).map((line): Command => ({
    id: `matter-${line.id}`,
    kind: say(line.title),
    label: t("palette.matter", { number: line.number }),
    run: () => void router.navigate({ to: "/matters/$matter", params: { matter: line.id } }),
  }));
  const acts = (view?.acts ?? []).flatMap((act): Command[] =>
    act.allowed && view
      ? [
          {
            id: `act-${act.act}`,
            kind: t("palette.act"),
            label: say(act.label),
            run: () =>
              void router.navigate({ to: "/matters/$matter", params: { matter: view.id }, search: { act: act.act } }),
          },
        ]
      : [],
  );
  const pages = pageKeys.map((page): Command => ({
    id: `page-${page.words}`,
    kind: t("palette.page"),
    label: t(`keys.${page.words}`),
    run: () => void router.navigate({ to: page.to }),
  }));
  const fits = ({ label }: Command) => label.toLowerCase().includes(words);
  const search: Command[] =
    words === ""
      ? []
      : [
          {
            id: "search",
            kind: t("keys.find"),
            label: t("palette.searchFor", { text: typed.trim() }),
            run: () => void router.navigate({ to: "/search", search: { q: typed.trim() } }),
          },
        ];
  return [...matters, ...acts.filter(fits), ...pages.filter(fits), ...search];
};

/** The matter whose page is open, as it was read. */
const useMatterAtHand = (): MatterView | undefined => {
  const { matter } = useParams({ strict: false });
  const cache = useQueryClient();
  return matter === undefined
    ? undefined
    : cache.getQueryData<MatterView>(cacheKey(routes.matters.view, { params: { matter } }));
};
