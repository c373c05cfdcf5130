import { routes, type NodeAbout } from "@mingfa/contract";
import { useAnswer } from "./api.tsx";

/** What kind of installation this is; nothing until the server has said. */
export const useNode = (): NodeAbout | undefined => useAnswer(routes.node.about, {}).data;
