import { Type, type Static } from "typebox";
import { route } from "./route.ts";
import { Text } from "./text.ts";

/** An account that a demonstration offers to everyone. */
export const DemoAccount = Type.Object({
  kind: Type.Union([Type.Literal("party"), Type.Literal("officer")]),
  name: Type.String(),
  password: Type.String(),
  who: Text,
});
export type DemoAccount = Static<typeof DemoAccount>;

/** What kind of installation this is; `accounts` only where all content is invented. */
export const NodeAbout = Type.Object({ demo: Type.Boolean(), accounts: Type.Array(DemoAccount) });
export type NodeAbout = Static<typeof NodeAbout>;

export const nodeRoutes = {
  about: route({ method: "GET", path: "/api/node", public: true, response: NodeAbout }),
};
