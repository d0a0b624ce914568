export const proofContract = {};
