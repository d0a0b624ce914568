export const sensitivityContract = {};
