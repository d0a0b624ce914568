export const sensitivity = {
  title: 'What the verdict hangs on',
} as const;
