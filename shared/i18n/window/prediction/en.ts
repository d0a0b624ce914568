export const prediction = {
  title: 'After the change',
} as const;
