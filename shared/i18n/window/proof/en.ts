export const proof = {
  title: 'Every order',
} as const;
