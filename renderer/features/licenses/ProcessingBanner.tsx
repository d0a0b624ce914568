import { Text } from '@mantine/core';
import type { GroupBlade } from '../../../shared/contract/licenses.ts';
import { useFormat } from '../../client/language.tsx';
import { Banner } from './Banner.tsx';

interface ProcessingBannerProps {
  readonly processing: GroupBlade['processing'];
  /** The page shows the tenant as imported, so that the date of the copy belongs here. */
  readonly imported: boolean;
}

/** Whether the group's latest changes have reached everybody, in the words of the service. */
export function ProcessingBanner({ processing, imported }: ProcessingBannerProps) {
  const { date, t } = useFormat();
  const { state, members, usersInError, exported } = processing;
  if (state === 'none') return null;
  return (
    <Banner meaning={state === 'errors' ? 'bad' : state === 'processing' ? 'notice' : 'good'} live>
      {state === 'errors' && (
        <>
          <strong>{t('window.licenses.processing.errors', { count: usersInError })}</strong>{' '}
          {t('window.licenses.processing.errorsOf', { members })}
        </>
      )}
      {state === 'processing' && t('window.licenses.processing.processing')}
      {state === 'applied' && t('window.licenses.processing.applied')}
      {imported && exported !== null && (
        <Text size="xs" c="dimmed">
          {t('window.licenses.processing.exported', { date: date(exported) })}
        </Text>
      )}
    </Banner>
  );
}
