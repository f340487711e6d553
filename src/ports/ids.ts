/** New ids, short enough to stand in a button (Discord allows 100 characters for all of it). */
export interface Ids {
  /** A fresh id such as `st_4k2v9…`: lower-case letters, digits and `_`, at most 20 characters. */
  next(prefix: string): string;
}
