export const preflightContract = {};
