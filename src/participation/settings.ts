// The numbers of the participation model that a community may set for itself. All of them are design values [D].

export type LevelTerms = {
  /** Points, decayed: all of them, and those of voice. */
  readonly E: number;
  readonly V: number;
  /** Weeks of the last twelve with something in them. */
  readonly R: number;
};

export type ParticipationSettings = {
  /** Days after which an act counts half: 30, or the length of the community's main cycle, at least 21 (domain 1.5). */
  readonly halfLifeDays: number;
  /** From this many ranked members on, entering core also takes a rank within `coreSharePercent` of them. */
  readonly rankGuardFrom: number;
  readonly coreSharePercent: number;
  readonly enter: Readonly<Record<"active" | "core", LevelTerms & { readonly tenureDays: number }>>;
  readonly stay: Readonly<Record<"active" | "core", LevelTerms>>;
};

/**
 * Domain section 1.5, thresholds. To stay takes 0.75 of the points to enter, and one week less (active) or two (core):
 * the band that keeps a level from flapping.
 */
export const usualSettings: ParticipationSettings = {
  halfLifeDays: 30,
  rankGuardFrom: 20,
  coreSharePercent: 15,
  enter: {
    active: { E: 8, V: 1, R: 4, tenureDays: 28 },
    core: { E: 24, V: 10, R: 8, tenureDays: 84 },
  },
  stay: {
    active: { E: 6, V: 0.75, R: 3 },
    core: { E: 18, V: 7.5, R: 6 },
  },
};

/** Tenure below this is a newcomer's, and is not ranked. In days. */
export const newcomerDays = 28;

export const shortestHalfLifeDays = 21;

/** What this community works with: the usual numbers, with its own half-life. */
export const settingsOf = ({ halfLifeDays }: { readonly halfLifeDays: number }): ParticipationSettings => ({
  ...usualSettings,
  halfLifeDays: Math.max(shortestHalfLifeDays, halfLifeDays),
});
