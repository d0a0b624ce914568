export const routesContract = {};
