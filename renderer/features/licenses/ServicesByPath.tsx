import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssignmentPath, EffectiveService, UserLicenseRow } from '../../../shared/contract/licenses.ts';
import classes from './licenses.module.css';
import { OnOff } from './OnOff.tsx';
import { PathLabel } from './PathLabel.tsx';

interface ServicesByPathProps {
  readonly row: UserLicenseRow;
  readonly services: readonly EffectiveService[];
}

/** The services of one license plan of a user: on or off by each path, and in the end. */
export function ServicesByPath({ row, services }: ServicesByPathProps) {
  const { t } = useTranslation();
  const own = services.filter(({ onBy, offBy }) => [...onBy, ...offBy].some(({ skuId }) => skuId === row.skuId));
  const heldPaths = row.paths.filter(({ state }) => state === 'Active' || state === 'ActiveWithError');
  if (heldPaths.length === 0 || own.length === 0) {
    return (
      <Text size="sm" py="xs">
        {t('window.licenses.notHeld')}
      </Text>
    );
  }
  const byPath = heldPaths.length > 1;
  return (
    <Table aria-label={t('window.licenses.showServices', { plan: row.name })} verticalSpacing={3} layout="auto" withRowBorders={false}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('window.licenses.service')}</Table.Th>
          {byPath &&
            heldPaths.map((path) => (
              <Table.Th key={path.group?.id ?? ''} scope="col">
                <PathLabel source={path} />
              </Table.Th>
            ))}
          <Table.Th scope="col">{t('window.licenses.outcome')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {own.map((service) => (
          <Table.Tr key={service.servicePlanId}>
            <Table.Th scope="row" className={classes['serviceName']!}>
              {service.name}
            </Table.Th>
            {byPath &&
              heldPaths.map((path) => (
                <Table.Td key={path.group?.id ?? ''}>
                  <OnOff on={isOnBy(service, row.skuId, path)} />
                </Table.Td>
              ))}
            <Table.Td>
              <OnOff on={isOnInPlan(service, row.skuId)} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function isOnBy(service: EffectiveService, skuId: string, path: AssignmentPath): boolean {
  return service.onBy.some((source) => source.skuId === skuId && source.group?.id === path.group?.id);
}

/** The union of the paths of this license plan; another plan may have the service on all the same. */
function isOnInPlan(service: EffectiveService, skuId: string): boolean {
  return service.onBy.some((source) => source.skuId === skuId);
}
