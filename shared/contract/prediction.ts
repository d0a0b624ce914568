export const predictionContract = {};
