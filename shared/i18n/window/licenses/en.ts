export const licenses = {
  title: 'TODO',
} as const;
