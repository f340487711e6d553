// In what order people are told: group by group it would show in every list of messages, such as the preview, who meets whom.
import type { Send } from "../../rules/proposal.ts";

const reader = ({ audience }: Send): string => (audience.kind === "member" ? audience.member : "");

/** By the member id of whoever reads it. */
export const byReader = (sends: readonly Send[]): readonly Send[] =>
  sends.toSorted((one, other) => (reader(one) < reader(other) ? -1 : reader(one) > reader(other) ? 1 : 0));
