import { Settings } from "./settings.ts";

const settings = Object.entries(Settings.properties);

/** What a setting means, in both languages. */
export const describe = (name: string): string => {
  const schema = settings.find(([key]) => key === name)?.[1];
  return schema && "description" in schema ? String(schema.description) : "";
};

/** The settings as a Markdown table, for the documentation. */
export const settingsTable = (): string => {
  const rows = settings.map(([name, schema]) => {
    const fallback = "default" in schema ? `\`${String(schema.default)}\`` : "";
    return `| \`${name}\` | ${fallback} | ${describe(name)} |`;
  });
  return ["| setting | default | meaning |", "|---|---|---|", ...rows].join("\n");
};
