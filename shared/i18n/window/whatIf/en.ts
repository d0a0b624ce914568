export const whatIf = {
  title: 'What if',
} as const;
