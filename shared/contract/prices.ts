export const pricesContract = {};
