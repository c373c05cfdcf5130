import { ProblemError } from "@mingfa/contract/client";
import { noAnswers, type Form } from "../form/answers.ts";
import type { Draft } from "./draft.ts";
import { keepStored, readStored, storeKey } from "./draft-store.ts";
import { carryOver, outlineOf } from "./form-outline.ts";
import { reconcile, type DraftNews, type Kept, type Stored } from "./reconcile.ts";
import { newRequestKey } from "./request-key.ts";

/** The person's account as a place for one draft; each call rejects where it can't be reached. */
export type Account = {
  view: () => Promise<Kept | undefined>;
  keep: (base: number, draft: Draft) => Promise<{ kept: boolean; there: Kept | undefined }>;
  drop: () => Promise<void>;
};

/** `ready`: the account has answered, or can't be reached. `saved`: when it last took what was entered. */
export type DraftState = {
  draft: Draft;
  ready: boolean;
  status: "idle" | "saving" | "saved" | "offline" | "signedOut" | "refused";
  savedAt?: string;
  keptUntil?: string;
  news?: DraftNews;
};

/** So long after the last key stroke an answer goes to the account; so long one waits after a failure. */
const [pause, patience] = [700, 6_000];

/** Keeps one draft: at once on this device, soon after in the person's account, together with what comes from there. */
export class DraftKeeper {
  readonly #person: string;
  readonly #name: string;
  readonly #account: Account;
  readonly #listeners = new Set<() => void>();
  #form: Form;
  #stored: Stored;
  #state: DraftState;
  #loaded = false;
  #busy = false;
  #over = false;
  #listening = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(person: string, name: string, form: Form, account: Account) {
    this.#person = person;
    this.#name = name;
    this.#form = form;
    this.#account = account;
    const here = readStored(person, name);
    this.#stored = this.#fitted(here ?? this.#empty());
    this.#state = { draft: this.#stored.draft, ready: here !== undefined, status: "idle" };
  }

  readonly state = (): DraftState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to listen to the account and to other windows; returns how to end it. */
  start(): () => void {
    const soon = () => this.#later(0);
    const follow = ({ key }: StorageEvent) => key === storeKey(this.#person, this.#name) && this.#follow();
    const leave = () => document.visibilityState === "hidden" && this.#later(0);
    globalThis.addEventListener("online", soon);
    globalThis.addEventListener("storage", follow);
    globalThis.document?.addEventListener("visibilitychange", leave);
    this.#listening = true;
    void this.#sync();
    return () => {
      this.#listening = false;
      clearTimeout(this.#timer);
      globalThis.removeEventListener("online", soon);
      globalThis.removeEventListener("storage", follow);
      globalThis.document?.removeEventListener("visibilitychange", leave);
      if (this.#stored.dirty) void this.#sync();
    };
  }

  /** Keeps what was entered now. */
  keep(draft: Draft): void {
    if (this.#over) return;
    this.#put({ ...this.#stored, draft: { ...draft, asked: outlineOf(this.#form) }, dirty: true });
    this.#later(pause);
  }

  /** The form has a new version: answers are carried over, and what does not fit any more is told. */
  fit(form: Form): void {
    if (form === this.#form) return;
    this.#form = form;
    this.#put(this.#fitted(this.#stored));
  }

  /** The person has seen what was told, or has settled one answer of it. */
  heard(name?: string): void {
    const { news, ...state } = this.#state;
    const clashes =
      news?.kind === "elsewhere" ? news.clashes.filter((clash) => name !== undefined && clash.name !== name) : [];
    this.#tell(clashes.length > 0 ? { ...state, news: { kind: "elsewhere", clashes } } : state);
  }

  /** It was sent: nothing of it stays here, and the server has taken its copy away with the act. */
  sent(): void {
    this.#over = true;
    keepStored(this.#person, this.#name, undefined);
  }

  /** Takes the draft away, here and in the account. Rejects where the account can't be reached. */
  async discard(): Promise<void> {
    await this.#account.drop();
    keepStored(this.#person, this.#name, undefined);
    this.#stored = this.#empty();
    this.#tell({ draft: this.#stored.draft, ready: true, status: "idle" });
  }

  async #sync(): Promise<void> {
    if (this.#busy || this.#over || this.#person === "") return;
    this.#busy = true;
    try {
      if (!this.#loaded) {
        this.#take(await this.#account.view());
        this.#loaded = true;
      }
      if (this.#stored.dirty) await this.#push();
      else if (this.#state.status !== "saved") this.#tell({ ...this.#state, ready: true, status: "idle" });
    } catch (error) {
      const status = whyNot(error);
      this.#tell({ ...this.#state, ready: true, status });
      if (status === "offline") this.#later(patience);
    } finally {
      this.#busy = false;
    }
  }

  async #push(): Promise<void> {
    const sent = this.#stored.draft;
    this.#tell({ ...this.#state, ready: true, status: "saving" });
    const { kept, there } = await this.#account.keep(this.#stored.base, sent);
    if (this.#over) return;
    // What is there can't be read by these pages: asking again would not help, and it must not be overwritten.
    if (!kept && !there && this.#stored.base === 0) return this.#tell({ ...this.#state, status: "refused" });
    if (!kept || !there) {
      this.#take(there);
      return this.#later(0);
    }
    const dirty = this.#stored.draft !== sent;
    this.#put({ draft: this.#stored.draft, base: there.version, before: sent.answers, dirty });
    this.#tell({ ...this.#state, status: "saved", savedAt: there.savedAt, keptUntil: there.keptUntil });
    if (dirty) this.#later(pause);
  }

  /** Brings what is in the account together with what is here. */
  #take(there: Kept | undefined): void {
    const here = this.#stored.dirty || this.#stored.base > 0 ? this.#stored : undefined;
    const { stored, news } = reconcile(here, there, newRequestKey);
    const next = this.#fitted(stored ?? this.#empty());
    if (stored) this.#put(next);
    else keepStored(this.#person, this.#name, undefined);
    this.#stored = next;
    this.#tell({
      ...this.#state,
      draft: next.draft,
      ready: true,
      ...(there ? { savedAt: there.savedAt, keptUntil: there.keptUntil } : {}),
      ...(news ? { news } : {}),
    });
  }

  /** Another window of this device has changed the draft, or sent it. */
  #follow(): void {
    const stored = readStored(this.#person, this.#name);
    if (stored) this.#stored = stored;
    else
      this.#stored = {
        ...this.#stored,
        draft: { ...this.#stored.draft, key: newRequestKey() },
        base: 0,
        before: {},
        dirty: false,
      };
    const gone = !stored && Object.keys(this.#stored.draft.answers).length > 0;
    this.#tell({ ...this.#state, draft: this.#stored.draft, ...(gone ? { news: { kind: "sent" } } : {}) });
  }

  #empty(): Stored {
    const draft = { answers: noAnswers(this.#form), object: "", key: newRequestKey(), asked: outlineOf(this.#form) };
    return { draft, base: 0, before: {}, dirty: false };
  }

  #fitted(stored: Stored): Stored {
    const { draft } = stored;
    const asked = outlineOf(this.#form);
    if (!draft.asked || JSON.stringify(draft.asked) === JSON.stringify(asked)) return stored;
    const { answers, change } = carryOver(draft.asked, this.#form, draft.answers);
    return { ...stored, draft: { ...draft, answers, asked, ...(change ? { change } : {}) }, dirty: true };
  }

  #put(stored: Stored): void {
    this.#stored = stored;
    keepStored(this.#person, this.#name, stored);
    this.#tell({ ...this.#state, draft: stored.draft });
  }

  #later(after: number): void {
    clearTimeout(this.#timer);
    if (this.#listening) this.#timer = setTimeout(() => void this.#sync(), after);
  }

  #tell(state: DraftState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** Why the account does not take a draft: nobody is signed in any more, it may not, or it can't be reached. */
const whyNot = (error: unknown): DraftState["status"] => {
  if (!(error instanceof ProblemError) || error.problem.status === 0 || error.problem.status >= 500) return "offline";
  return error.problem.status === 401 ? "signedOut" : "refused";
};
