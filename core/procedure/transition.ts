import type { Procedure } from "./compiled.ts";

/**
 * Which version the next act of a running matter is made under: the newest in force whose transition rule reaches it.
 * `versions` are all of one procedure; `pinned` is the version of the matter's last act.
 */
export const versionFor = (
  versions: Procedure[],
  pinned: string,
  stage: string,
  today: string,
): Procedure | undefined => {
  const current = versions.find((version) => version.definition.version === pinned);
  return (
    versions
      .filter(
        (version) =>
          version.definition.inForce <= today && version.definition.inForce > (current?.definition.inForce ?? ""),
      )
      .sort((a, b) => (a.definition.inForce < b.definition.inForce ? 1 : -1))
      .find((version) => reaches(version, stage)) ?? current
  );
};

/** The version for a new matter: the newest in force. */
export const versionInForceOn = (versions: Procedure[], today: string): Procedure | undefined =>
  versions
    .filter((version) => version.definition.inForce <= today)
    .sort((a, b) => (a.definition.inForce < b.definition.inForce ? 1 : -1))[0];

const reaches = ({ definition: { transition } }: Procedure, stage: string): boolean =>
  transition.applies === "all" || (transition.applies === "fromStage" && transition.stages.includes(stage));
