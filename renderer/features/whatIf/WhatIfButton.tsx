import { Button } from '@mantine/core';
import { IconZoomQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOpenWhatIf } from './openWhatIf.ts';

/** Asks *What if* about this user. */
export function WhatIfButton({ userId }: { readonly userId: string }) {
  const { t } = useTranslation();
  const open = useOpenWhatIf();
  return (
    <Button variant="subtle" leftSection={<IconZoomQuestion size={16} stroke={1.6} aria-hidden />} onClick={() => open(userId)}>
      {t('window.whatIf.button')}
    </Button>
  );
}
