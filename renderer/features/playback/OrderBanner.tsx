import { Button, Text } from '@mantine/core';
import { IconArrowsShuffle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTenantId } from '../../client/scope.ts';
import classes from './Playback.module.css';

/** This is not the order that the rehearsal states but one by which somebody is harmed (F77). */
export function OrderBanner() {
  const { t } = useTranslation();
  const tenantId = useTenantId();
  const toPart = (part: 'playback' | 'proof') => ({ to: '/tenants/$tenantId/scenario/$part', params: { tenantId, part } }) as const;
  return (
    <div role="note" className={classes['order']}>
      <IconArrowsShuffle size={18} stroke={1.6} aria-hidden />
      <Text size="sm">{t('window.playback.otherOrder')}</Text>
      <Button
        variant="default"
        renderRoot={(props) => <Link {...toPart('playback')} search={(search) => ({ ...search, order: undefined })} {...props} />}
      >
        {t('window.playback.statedOrder')}
      </Button>
      <Button variant="subtle" renderRoot={(props) => <Link {...toPart('proof')} {...props} />}>
        {t('window.playback.backToProof')}
      </Button>
    </div>
  );
}
