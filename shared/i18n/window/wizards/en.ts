export const wizards = {
  title: 'Wizards',
} as const;
