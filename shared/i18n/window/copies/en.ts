export const copies = {
  title: 'Copies over time',
} as const;
