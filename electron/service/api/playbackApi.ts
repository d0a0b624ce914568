import type { Application } from '../application.ts';
import { api, asIterator } from './implementer.ts';

export function playbackApi({ playback }: Application) {
  const { playback: contract } = api;
  return {
    open: contract.open.handler(({ input, signal }) => asIterator((options) => playback.open(input, options), signal)),
    moment: contract.moment.handler(({ input }) => playback.moment(input)),
    feed: contract.feed.handler(({ input }) => playback.feed(input)),
    entry: contract.entry.handler(({ input }) => playback.entry(input)),
    lanes: contract.lanes.handler(({ input }) => playback.lanes(input)),
    why: contract.why.handler(({ input }) => playback.why(input)),
  };
}
