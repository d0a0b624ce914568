import { MantineProvider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { chooseLanguage, type Language } from '../../shared/i18n/translator.ts';
import type { Client } from '../client/connection.ts';
import { connect } from '../client/connection.ts';
import { LanguageProvider } from '../client/language.tsx';
import { meanings, theme } from '../theme/theme.ts';
import { ConnectionFailed } from './ConnectionFailed.tsx';
import { colorSchemeManager } from './colorScheme.ts';
import { contentNonce } from './contentNonce.ts';
import { Window } from './Window.tsx';

interface Connected {
  readonly client: Client;
  readonly language: Language;
}

/** Connects to the service, then shows the window in the person's language; says so plainly when nobody answers. */
export function App() {
  const [connected, setConnected] = useState<Connected | 'failed' | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt connects again.
  useEffect(() => {
    let wanted = true;
    const settle = (outcome: Connected | 'failed'): void => {
      if (wanted) setConnected(outcome);
    };
    start().then(settle, () => settle('failed'));
    return () => {
      wanted = false;
    };
  }, [attempt]);

  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={meanings}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      {...(contentNonce === '' ? {} : { getStyleNonce: () => contentNonce })}
    >
      {connected === 'failed' && (
        <LanguageProvider initial={chooseLanguage(navigator.languages)}>
          <ConnectionFailed onRetry={() => setAttempt(attempt + 1)} />
        </LanguageProvider>
      )}
      {connected !== null && connected !== 'failed' && (
        <LanguageProvider initial={connected.language}>
          <Window client={connected.client} />
        </LanguageProvider>
      )}
    </MantineProvider>
  );
}

async function start(): Promise<Connected> {
  const client = await connect();
  const [host, preferences] = await Promise.all([client.application.host(), client.application.preferences()]);
  colorSchemeManager.set(preferences.theme);
  return { client, language: preferences.language ?? chooseLanguage([host.locale, ...navigator.languages]) };
}
