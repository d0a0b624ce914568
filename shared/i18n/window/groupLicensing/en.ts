export const groupLicensing = {} as const;
