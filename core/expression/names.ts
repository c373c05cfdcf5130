/** The paths an expression may read: `facts.area`, `Full Name`; `facts.applicant.*` leaves everything below open. */
export class DeclaredNames {
  readonly #known = new Set<string>();
  readonly #open = new Set<string>();
  readonly #roots = new Set<string>();
  /** Names that no plain name could spell, longest first. */
  readonly spelled: readonly string[];

  constructor(paths: Iterable<string>) {
    const segments = new Set<string>();
    for (const path of paths) {
      const parts = path.split(".");
      if (parts.at(-1) === "*") {
        parts.pop();
        this.#open.add(parts.join("."));
      }
      this.#roots.add(parts[0] ?? "");
      for (const [at, part] of parts.entries()) {
        this.#known.add(parts.slice(0, at + 1).join("."));
        if (!/^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u.test(part)) segments.add(part);
      }
    }
    this.spelled = [...segments].filter((part) => part !== "").sort((a, b) => b.length - a.length);
  }

  hasRoot(name: string): boolean {
    return this.#roots.has(name);
  }

  has(parts: readonly string[]): boolean {
    return this.#known.has(parts.join(".")) || parts.some((_, at) => this.#open.has(parts.slice(0, at + 1).join(".")));
  }
}
