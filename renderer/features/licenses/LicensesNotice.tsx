import { Center, Loader, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Stands where licenses will stand, while they are read. */
export function LicensesLoading() {
  const { t } = useTranslation();
  return (
    <Center mih={160} role="status" aria-label={t('window.licenses.loading')}>
      <Loader size="sm" />
    </Center>
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
