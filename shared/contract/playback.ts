export const playbackContract = {};
