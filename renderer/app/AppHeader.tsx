import { Button, Kbd, Text, UnstyledButton } from '@mantine/core';
import { IconSchool, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { openPalette } from '../commands/CommandPalette.tsx';
import { keysText } from '../commands/keysText.ts';
import { JobsMenu } from '../features/tenants/jobs/JobsMenu.tsx';
import { PROGRAM_NAME } from '../ui/programName.ts';
import classes from './AppHeader.module.css';
import { LanguageMenu } from './LanguageMenu.tsx';
import { TenantMenu } from './TenantMenu.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';

export function AppHeader() {
  const { t } = useTranslation();
  return (
    <header className={classes['header']}>
      <UnstyledButton className={classes['program']} renderRoot={(props) => <Link to="/" {...props} />}>
        <img src="/icon.svg" alt="" width={20} height={20} />
        <Text span fw={600} className={classes['name']}>
          {PROGRAM_NAME}
        </Text>
      </UnstyledButton>
      <TenantMenu />
      <Button
        variant="subtle"
        color="gray"
        className={classes['training']}
        data-tour="training"
        leftSection={<IconSchool size={17} stroke={1.6} aria-hidden />}
        renderRoot={(props) => <Link to="/training" activeProps={{ 'aria-current': 'page' }} {...props} />}
      >
        {t('window.training.title')}
      </Button>
      <UnstyledButton className={classes['search']} onClick={openPalette}>
        <IconSearch size={15} aria-hidden />
        <span className={classes['searchText']}>{t('window.shell.search')}</span>
        <Kbd size="xs">{keysText('mod+K')}</Kbd>
      </UnstyledButton>
      <div className={classes['end']}>
        <JobsMenu />
        <LanguageMenu />
        <ThemeMenu />
      </div>
    </header>
  );
}
