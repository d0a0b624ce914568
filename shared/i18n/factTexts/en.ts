/** What the facts say, in short, by number. */
export const factTexts = {} as const;
