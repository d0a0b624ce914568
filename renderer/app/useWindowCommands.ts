import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../shared/i18n/translator.ts';
import { useTenantId } from '../client/scope.ts';
import { openPalette } from '../commands/CommandPalette.tsx';
import { type Command, useOfferCommands } from '../commands/commandStore.ts';
import { showShortcuts } from '../commands/ShortcutsDialog.tsx';
import { LANGUAGE_NAMES } from './languageNames.ts';
import { usePreferences } from './usePreferences.ts';

/** Commands that work wherever the person is; `go` ones only inside a tenant. */
export function useWindowCommands(): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const tenantId = useTenantId();
  const { chooseLanguage, chooseTheme } = usePreferences();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the choosers do the same in every rendering.
  const commands = useMemo((): Command[] => {
    const places = [
      ['users', '/tenants/$tenantId/users', 'alt+1'],
      ['groups', '/tenants/$tenantId/groups', 'alt+2'],
      ['licensePlans', '/tenants/$tenantId/license-plans', 'alt+3'],
      ['scenario', '/tenants/$tenantId/scenario', 'alt+4'],
      ['wizards', '/tenants/$tenantId/wizards', 'alt+5'],
      ['routes', '/tenants/$tenantId/routes', 'alt+6'],
      ['importReport', '/tenants/$tenantId/import-report', 'alt+7'],
    ] as const;
    return [
      { id: 'palette', group: 'window', label: t('window.shell.search'), shortcuts: ['mod+K'], everywhere: true, run: openPalette },
      { id: 'shortcuts', group: 'window', label: t('window.shell.command.shortcuts'), shortcuts: ['shift+?'], run: showShortcuts },
      { id: 'start', group: 'go', label: t('window.shell.command.start'), shortcuts: ['alt+0'], run: () => void navigate({ to: '/' }) },
      {
        id: 'training',
        group: 'go',
        label: t('window.training.command.training'),
        shortcuts: ['alt+8'],
        run: () => void navigate({ to: '/training' }),
      },
      ...places.map(([place, to, keys]): Command => {
        const label = t('window.shell.command.goTo', { place: t(`window.shell.place.${place}`) });
        return {
          id: place,
          group: 'go',
          label,
          shortcuts: [keys],
          disabled: tenantId === '',
          run: () => void navigate({ to, params: { tenantId } }),
        };
      }),
      ...LANGUAGES.map((language): Command => {
        const label = t('window.shell.command.language', { language: LANGUAGE_NAMES[language] });
        return { id: `language-${language}`, group: 'window', label, keywords: 'language språk taal', run: () => chooseLanguage(language) };
      }),
      ...(['light', 'dark', 'auto'] as const).map((theme): Command => {
        const label = t('window.shell.command.theme', { theme: t(`window.shell.theme.${theme}`) });
        return { id: `theme-${theme}`, group: 'window', label, run: () => chooseTheme(theme) };
      }),
    ];
  }, [t, navigate, tenantId]);
  useOfferCommands(commands);
}
