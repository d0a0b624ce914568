import { Button } from '@mantine/core';
import { IconAlertCircle, IconCloudOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { readFailure } from '../client/failure.ts';
import { useFailureText } from '../client/useFailureText.ts';
import { Notice } from './Notice.tsx';

/** A question that was not answered: one plain sentence, and the ways on. */
export function QueryFault({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const failure = readFailure(error);
  return (
    <Notice
      icon={failure.kind === 'unreachable' ? IconCloudOff : IconAlertCircle}
      title={t(failure.kind === 'unreachable' ? 'window.shell.unreachableTitle' : 'window.shell.failedTitle')}
      text={failureText(error)}
      // What does not exist will not be there the next time either.
      onRetry={failure.kind === 'expected' && failure.code === 'notFound' ? undefined : onRetry}
    >
      <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
        {t('window.shell.backToStart')}
      </Button>
    </Notice>
  );
}
