import { Accordion, Checkbox, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AssignedLicense } from '../../../../../shared/model/graph.ts';
import { useClient } from '../../../../client/ClientProvider.tsx';
import { useFormat } from '../../../../client/language.tsx';

interface ServiceChoiceProps {
  readonly tenantId: string;
  readonly license: AssignedLicense;
  readonly onChange: (disabledPlans: readonly string[]) => void;
}

/** The services of a license plan, on or off. */
export function ServiceChoice({ tenantId, license: { skuId, disabledPlans }, onChange }: ServiceChoiceProps) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const { queries } = useClient();
  const { data } = useQuery(queries.licensePlans.get.queryOptions({ input: { scope: { tenantId, scenario: null }, skuId, language } }));
  const services = (data?.services ?? []).filter(({ perUser }) => perUser);
  const off = new Set(disabledPlans);
  const summary =
    off.size === 0 ? t('window.groupLicensing.accounts.way.allOn') : t('window.groupLicensing.accounts.way.off', { count: off.size });
  return (
    <Accordion variant="contained">
      <Accordion.Item value="services">
        <Accordion.Control>
          {t('window.groupLicensing.accounts.way.services')}: {summary}
        </Accordion.Control>
        <Accordion.Panel>
          <Stack gap={6}>
            {services.map(({ servicePlanId, name }) => (
              <Checkbox
                key={servicePlanId}
                label={name}
                checked={!off.has(servicePlanId)}
                onChange={({ currentTarget }) =>
                  onChange(
                    currentTarget.checked ? disabledPlans.filter((id) => id !== servicePlanId) : [...disabledPlans, servicePlanId].sort(),
                  )
                }
              />
            ))}
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
