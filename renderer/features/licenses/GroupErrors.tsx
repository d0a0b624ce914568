import { Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GroupErrorReason } from '../../../shared/contract/licenses.ts';
import { ErrorReason } from './ErrorReason.tsx';

interface GroupErrorsProps {
  readonly groupId: string;
  readonly errors: readonly GroupErrorReason[];
}

/** Members in error, grouped by reason; most users first, as the service sorts them. */
export function GroupErrors({ groupId, errors }: GroupErrorsProps) {
  const { t } = useTranslation();
  return (
    <Stack component="section" gap="sm" mt="lg" aria-labelledby="license-errors">
      <Title order={2} id="license-errors">
        {t('window.licenses.errors.heading')}
      </Title>
      {errors.map((reason) => (
        <ErrorReason key={reason.error} groupId={groupId} reason={reason} />
      ))}
    </Stack>
  );
}
