import type { Application } from '../application.ts';
import { searchEverything } from '../directory/search.ts';
import { api } from './implementer.ts';

export function searchApi({ sessions }: Application) {
  return {
    everything: api.search.everything.handler(async ({ input }) => searchEverything(await sessions.view(input.scope), input)),
  };
}
