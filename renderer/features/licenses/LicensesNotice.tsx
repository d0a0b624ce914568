import { Button, Center, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../client/useFailureText.ts';

/** Stands where licenses will stand, while they are read. */
export function LicensesLoading() {
  const { t } = useTranslation();
  return (
    <Center mih={160} role="status" aria-label={t('window.licenses.loading')}>
      <Loader size="sm" />
    </Center>
  );
}

/** What went wrong in one plain sentence, and a way on. */
export function LicensesFault({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  const textOf = useFailureText();
  return (
    <Stack align="flex-start" gap="xs" py="md" role="alert">
      <Text size="sm">{textOf(error)}</Text>
      <Button variant="default" onClick={onRetry}>
        {t('window.licenses.retry')}
      </Button>
    </Stack>
  );
}

/** Said where there is nothing, with what to do about it. */
export function NothingHere({ text, hint }: { readonly text: string; readonly hint?: string }) {
  return (
    <Stack gap={2} py="xl" align="center">
      <Text size="sm" fw={600}>
        {text}
      </Text>
      {hint !== undefined && (
        <Text size="sm" c="dimmed">
          {hint}
        </Text>
      )}
    </Stack>
  );
}
