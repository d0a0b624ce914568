export const preflight = {
  title: 'Preflight',
} as const;
