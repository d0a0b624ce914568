export const directory = {
  title: 'TODO',
} as const;
