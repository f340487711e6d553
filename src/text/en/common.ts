export const common = {
  "common.yes": "Yes",
} as const;
