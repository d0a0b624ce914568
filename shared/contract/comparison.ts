export const comparisonContract = {};
