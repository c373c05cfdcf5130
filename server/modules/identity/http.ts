import { sessionRoutes } from "@mingfa/contract";
import { bind, type Binding } from "#platform/http";
import type { IdentityNode } from "./identity-node.ts";
import { signIn, signOut } from "./sign-in.ts";

export const identityHttp = (node: IdentityNode): Binding[] => [
  bind(sessionRoutes.signIn, ({ body, address, cookie }) => signIn(node, body, address, cookie)),
  bind(sessionRoutes.current, ({ session }) => session),
  bind(sessionRoutes.signOut, ({ cookie }) => signOut(node, cookie)),
];
