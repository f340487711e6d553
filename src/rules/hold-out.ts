// The test of a nudge: a few members, always the same ones for one rule, do not get it, so that its effect can be told
// (domain 7.2: 10 to 20 %).
import { createHash } from "node:crypto";

/**
 * Whether this member is in the hold-out of this rule. `share` from 0.1 to 0.2, or 0 for no test, which is the default.
 * Depends on nothing but member and rule: no draw is kept anywhere. Throws RangeError for any other share.
 */
export function isHeldOut(member: string, rule: string, share = 0): boolean {
  if (share === 0) return false;
  if (!(share >= 0.1 && share <= 0.2))
    throw new RangeError(`a hold-out is 10 to 20 % of members, not ${100 * share} %`);
  const lot = createHash("sha256")
    .update(JSON.stringify([member, rule]))
    .digest()
    .readUInt32BE(0);
  return lot < share * 2 ** 32;
}
