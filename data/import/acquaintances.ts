// Who has been introduced already while a history is read, so that everybody is, once, before they are spoken of.

/** People are introduced again after this many, so that a server of any size takes the same memory. */
const mostRemembered = 100_000;

export class Acquaintances {
  /** Whether they were introduced by name. */
  readonly #met = new Map<string, boolean>();

  /** True the first time, and once more when somebody known only by their ref gets a name. */
  isNewcomer(ref: string, named: boolean): boolean {
    const known = this.#met.get(ref);
    if (known === true || known === named) return false;
    if (this.#met.size >= mostRemembered) this.#met.clear();
    this.#met.set(ref, named);
    return true;
  }
}
