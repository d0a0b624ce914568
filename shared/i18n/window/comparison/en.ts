export const comparison = {
  title: 'Before and after',
} as const;
