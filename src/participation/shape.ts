// The shape of a community: how many stand where, against what is known of communities of practice. It describes; nobody
// is ever moved in order to reach a share.
import type { Level } from "../community/member.ts";

/** Core 10 to 15 %, active 15 to 20 % of members (domain 1.2 [W02], read in an excerpt: do not print as a claim). */
const knownShares = { core: { from: 10, to: 15 }, active: { from: 15, to: 20 } } as const;

const fewestMembers = 20;

export type ShapeHint = {
  readonly level: "core" | "active";
  readonly side: "below" | "above";
  /** Percent of ranked members, not rounded. */
  readonly share: number;
  /** Ranked members. */
  readonly members: number;
};

/**
 * Levels whose share lies outside the known range, to be read as "consider recalibrating thresholds" and nothing else
 * (domain 1.5, shape check). Hand in the levels of ranked members only: no newcomers, paused members or facilitators.
 * Communities of fewer than twenty have no shape worth a hint.
 */
export function shapeHints(levels: readonly Level[]): readonly ShapeHint[] {
  const members = levels.length;
  if (members < fewestMembers) return [];
  return (["core", "active"] as const).flatMap((level): readonly ShapeHint[] => {
    const share = (100 * levels.filter((one) => one === level).length) / members;
    const { from, to } = knownShares[level];
    const side = share < from ? "below" : share > to ? "above" : undefined;
    return side ? [{ level, side, share, members }] : [];
  });
}
