export const assignments = {
  title: 'TODO',
} as const;
