export const prices = {
  title: 'Cost',
} as const;
