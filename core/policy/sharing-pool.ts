/**
 * Makes equal values one object. Ten thousand agreements name the same fields, organs and dates; as one object each
 * they stay in the processor's cache, and a decision costs the same among ten thousand agreements as among ten.
 */
export class SharingPool {
  readonly #values = new Map<string, unknown>();

  /** The value first given under this key. Values of different types need keys that differ. */
  share<T>(key: string, make: () => T): T {
    const known = this.#values.get(key);
    if (known !== undefined) return known as T;
    const value = make();
    this.#values.set(key, value);
    return value;
  }

  text(text: string): string {
    return this.share(`text ${text}`, () => text);
  }
}
