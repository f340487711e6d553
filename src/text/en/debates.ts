export const debates = {};
