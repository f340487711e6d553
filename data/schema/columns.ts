// The few kinds of column there are.
import type { Generated } from "kysely";

/** 0 or 1. */
export type FlagColumn = number;
/** JSON text. */
export type JsonColumn = string;
/** Rises with each row that is added: tells the order of rows that share a moment. */
export type SequenceColumn = Generated<number>;

export const flag = (value: boolean): FlagColumn => (value ? 1 : 0);
