import * as z from 'zod';
import type { Preferences } from '../../../shared/contract/application.ts';
import { LANGUAGE_TAGS } from '../../../shared/contract/base.ts';
import type { AppStore } from '../../store/app/appStore.ts';

export interface PreferencesStore {
  get(): Preferences;
  /** Changes what is given and leaves the rest. */
  set(change: PreferencesChange): Preferences;
  /** False until somebody has chosen language or theme for the first time. */
  readonly chosen: boolean;
}

export type PreferencesChange = { readonly [Name in keyof Preferences]?: Preferences[Name] | undefined };

const SETTING = 'preferences';
/** By itself: who has seen the tour has chosen nothing yet. */
const TOUR_SEEN = 'tourSeen';

/** What an older or newer program has written may have other values: each that is not known is as if it were not there. */
const storedSchema = z.object({
  language: z.enum(LANGUAGE_TAGS).nullable().catch(null),
  theme: z.enum(['light', 'dark', 'auto']).catch('auto'),
});

export function createPreferences({ settings }: AppStore, onChange: () => void = () => undefined): PreferencesStore {
  const get = (): Preferences => ({
    ...storedSchema.catch({ language: null, theme: 'auto' }).parse(settings.get(SETTING)),
    tourSeen: settings.get(TOUR_SEEN) === true,
  });
  return {
    get,
    set: ({ language, theme, tourSeen }) => {
      const now = get();
      if (tourSeen !== undefined) settings.set(TOUR_SEEN, tourSeen);
      if (language !== undefined || theme !== undefined) {
        settings.set(SETTING, { language: language === undefined ? now.language : language, theme: theme ?? now.theme });
      }
      onChange();
      return get();
    },
    get chosen() {
      return settings.get(SETTING) !== undefined;
    },
  };
}
