export const routes = {
  title: 'Routes side by side',
} as const;
