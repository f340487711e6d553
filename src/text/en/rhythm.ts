export const rhythm = {} as const;
