export const reportTexts = {} as const;
