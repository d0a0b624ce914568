export const reports = {
  title: 'Report and hand-over',
} as const;
