export const shell = {
  title: 'TODO',
} as const;
