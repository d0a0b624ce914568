import { Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProposedGroupRow } from '../../../../../shared/contract/groupLicensing.ts';
import { Badge } from '../../../../ui/Badge.tsx';

/** What taking this group of the tenant would mean. */
export function FittingNote({
  fitting: { isLicensed, toAdd, others, cautions },
}: {
  readonly fitting: ProposedGroupRow['fitting'][number];
}) {
  const { t } = useTranslation();
  return (
    <>
      <Text size="xs">
        {isLicensed ? t('window.groupLicensing.fitting.licensed') : t('window.groupLicensing.fitting.alike')}{' '}
        {t('window.groupLicensing.fitting.toAdd', { count: toAdd })}
      </Text>
      {!isLicensed && others > 0 && (
        <Badge meaning="caution" icon={IconAlertTriangle}>
          {t('window.groupLicensing.fitting.others', { count: others })}
        </Badge>
      )}
      {cautions.map((caution) => (
        <Badge key={caution} meaning="caution" icon={IconAlertTriangle}>
          {t(`window.groupLicensing.fitting.caution.${caution}`)}
        </Badge>
      ))}
    </>
  );
}
