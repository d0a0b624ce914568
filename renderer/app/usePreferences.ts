import { useMantineColorScheme } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Preferences } from '../../shared/contract/application.ts';
import type { Language } from '../../shared/i18n/translator.ts';
import { useClient } from '../client/ClientProvider.tsx';
import { useLanguage } from '../client/language.tsx';

/** Language and theme: applied at once, and kept by the service. */
export function usePreferences() {
  const { queries } = useClient();
  const cache = useQueryClient();
  const { data } = useQuery(queries.application.preferences.queryOptions());
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { choose } = useLanguage();
  const { mutate } = useMutation(
    queries.application.setPreferences.mutationOptions({
      onSuccess: (kept) => cache.setQueryData(queries.application.preferences.queryKey(), kept),
    }),
  );
  return {
    language: data?.language ?? null,
    theme: colorScheme,
    chooseLanguage: (language: Language): void => {
      choose(language);
      mutate({ language });
    },
    chooseTheme: (theme: Preferences['theme']): void => {
      setColorScheme(theme);
      mutate({ theme });
    },
  };
}
