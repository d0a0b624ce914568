export const start = {
  title: 'TODO',
} as const;
