import type { Application } from '../application.ts';
import { api, asIterator } from './implementer.ts';

export function whatIfApi({ whatIf }: Application) {
  return {
    ask: api.whatIf.ask.handler(({ input, signal }) => asIterator((options) => whatIf.ask(input, options), signal)),
  };
}
