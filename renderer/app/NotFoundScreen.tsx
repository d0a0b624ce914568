import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/Notice.tsx';

/** A page of its own, for an address that leads nowhere. */
export function NotFoundScreen() {
  const { t } = useTranslation();
  return (
    <main id="content" tabIndex={-1}>
      <Notice icon={IconMapOff} level={1} title={t('window.shell.notFoundTitle')} text={t('window.shell.notFound')}>
        <Button renderRoot={(props) => <Link to="/" {...props} />}>{t('window.shell.backToStart')}</Button>
      </Notice>
    </main>
  );
}
