// The keys of what a debate posts in the channel.
import { proposalKey } from "../rules/proposal.ts";
import type { Debate, Summary } from "./debate.ts";

export const openingKey = ({ community, id }: Debate): string => proposalKey("dialogue.debate", community, id, "open");

export const summaryKey = ({ community, id }: Debate, { at }: Summary): string =>
  proposalKey("dialogue.debate", community, id, at);
