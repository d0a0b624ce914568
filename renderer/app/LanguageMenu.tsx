import { Button, Menu } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isLanguage, LANGUAGES } from '../../shared/i18n/translator.ts';
import { useLanguage } from '../client/language.tsx';
import { LANGUAGE_NAMES } from './languageNames.ts';
import { usePreferences } from './usePreferences.ts';

export function LanguageMenu() {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { chooseLanguage } = usePreferences();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconLanguage size={18} stroke={1.6} aria-hidden />}
          aria-label={t('window.shell.languageNow', { language: LANGUAGE_NAMES[language] })}
        >
          {LANGUAGE_NAMES[language]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={language} onChange={(chosen) => isLanguage(chosen) && chooseLanguage(chosen)}>
          {LANGUAGES.map((each) => (
            <Menu.RadioItem key={each} value={each} lang={each} closeMenuOnClick>
              {LANGUAGE_NAMES[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
