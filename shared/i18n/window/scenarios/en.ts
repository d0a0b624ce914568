export const scenarios = {
  title: 'TODO',
} as const;
