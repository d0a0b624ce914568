export const whatIfContract = {};
