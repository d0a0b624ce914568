import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../Directory.module.css';

/** Said above an object that the scenario deletes: what follows is how it was. */
export function ObjectGone({ text }: { readonly text: string }) {
  return (
    <Alert className={classes['gone']!} color="gray" variant="light" icon={<IconInfoCircle size={18} aria-hidden />}>
      {text}
    </Alert>
  );
}

/** While the object is on its way. */
export function ObjectLoading() {
  const { t } = useTranslation();
  return (
    <p role="status" className={classes['body']}>
      {t('window.directory.loading')}
    </p>
  );
}
