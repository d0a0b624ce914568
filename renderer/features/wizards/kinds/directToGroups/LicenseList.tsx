import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProposedLicense } from '../../../../../shared/contract/groupLicensing.ts';
import { useFormat } from '../../../../client/language.tsx';

/** License plans with what is switched off in each. */
export function LicenseList({ licenses }: { readonly licenses: readonly ProposedLicense[] }) {
  const { t } = useTranslation();
  const { list } = useFormat();
  return (
    <>
      {licenses.map(({ skuId, name, off, disabledPlans }) => (
        <div key={`${skuId} ${disabledPlans.join()}`}>
          {name}
          <Text size="xs" c="dimmed">
            {off.length === 0 ? t('window.groupLicensing.direct.allOn') : t('window.groupLicensing.direct.off', { services: list(off) })}
          </Text>
        </div>
      ))}
    </>
  );
}
