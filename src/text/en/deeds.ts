export const deeds = {};
