export const groupLicensingContract = {};
