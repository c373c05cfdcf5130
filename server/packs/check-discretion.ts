import { checkSection, nameOf } from "@mingfa/core/discretion";
import { placed, type FileFault } from "./fault.ts";
import type { PackSources } from "./pack-sources.ts";

/** Tables of discretion that cannot be used: torn, without a basis, or named twice. */
export const checkDiscretion = ({ discretion }: Pick<PackSources, "discretion">): FileFault[] =>
  discretion.flatMap(({ source, value: { sections, method } }) =>
    placed(
      source,
      sections.flatMap((section, at) => {
        const path = ["sections", at];
        const twice = sections.findIndex((each) => nameOf(each) === nameOf(section)) < at;
        return [
          ...checkSection(section, method).stops.map(({ code, message }) => ({ path, code, message })),
          ...(twice
            ? [
                {
                  path: [...path, "section"],
                  code: "repeated",
                  message: { zh: "编号重复", en: "another section has this number" },
                },
              ]
            : []),
        ];
      }),
    ),
  );
