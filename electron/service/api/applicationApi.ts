import type { Application } from '../application.ts';
import { api } from './implementer.ts';

export function applicationApi({ environment, library, preferences }: Application) {
  const { application: contract } = api;
  return {
    host: contract.host.handler(() => {
      const { kind, version, platform, locale } = environment.host;
      const firstStart = !library.store.tenants.hadAny() && !preferences.chosen;
      return { kind, version, platform, locale, firstStart };
    }),
    preferences: contract.preferences.handler(() => preferences.get()),
    setPreferences: contract.setPreferences.handler(({ input }) => preferences.set(input)),
  };
}
