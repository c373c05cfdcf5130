/**
 * Who asks or provides, as one address across nodes: region (GB/T 2260), level, organ (its credit code) and the system
 * that speaks for it.
 */
export type Address = { region: string; level: Level; organ: string; system: string };

export const levels = ["nation", "province", "prefecture", "county", "township"] as const;
export type Level = (typeof levels)[number];

/** `440116/county/11440116MB2C12345X/licensing`. */
export const printAddress = ({ region, level, organ, system }: Address): string =>
  `${region}/${level}/${organ}/${system}`;

/** Reads a printed address; undefined where a part is missing, empty or of another form. */
export const parseAddress = (text: string): Address | undefined => {
  const [, region, level, organ, system] =
    /^(\d{6})\/([a-z]+)\/([0-9A-Z]{18})\/([a-z0-9][a-z0-9-]{0,63})$/.exec(text) ?? [];
  const known = levels.find((name) => name === level);
  return region !== undefined && organ !== undefined && system !== undefined && known
    ? { region, level: known, organ, system }
    : undefined;
};
