import { Type, type Static } from "typebox";
import { route } from "./route.ts";
import { Id, Instant, Text } from "./text.ts";

/** A message to a party about his matter, or to the officers of the authority that handles it. */
export const NoticeView = Type.Object({ id: Id, matter: Id, number: Type.String(), text: Text, sentAt: Instant });
export type NoticeView = Static<typeof NoticeView>;

export const noticeRoutes = {
  mine: route({ method: "GET", path: "/api/my/notices", response: Type.Array(NoticeView) }),
};
