export const handoverTexts = {} as const;
