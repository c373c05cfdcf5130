import type { MatterView } from "@mingfa/contract";
import type { ComponentType } from "react";
import { LinksPanel } from "./links-panel.tsx";
import { ReceiptsPanel } from "./receipts-panel.tsx";

/** A part of the matter page, below the facts. A module that has something to show of a matter adds its own here. */
export type MatterPanel = { id: string; Panel: ComponentType<{ view: MatterView }> };

export const panels: readonly MatterPanel[] = [
  { id: "links", Panel: LinksPanel },
  { id: "receipts", Panel: ReceiptsPanel },
];
