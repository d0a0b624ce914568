import { Table, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { EffectiveService, UserLicenseRow } from '../../../shared/contract/licenses.ts';
import { StateBadge } from '../../ui/StateBadge.tsx';
import classes from './licenses.module.css';
import { PathLabel } from './PathLabel.tsx';
import { ServicesByPath } from './ServicesByPath.tsx';

interface LicenseRowProps {
  readonly row: UserLicenseRow;
  readonly services: readonly EffectiveService[];
  readonly open: boolean;
  readonly onToggle: (skuId: string) => void;
}

/** One license plan of a user; opens to its services. */
export function LicenseRow({ row, services, open, onToggle }: LicenseRowProps) {
  const { t } = useTranslation();
  const detailId = useId();
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" className={classes['product']!}>
          <UnstyledButton
            className={classes['opener']!}
            aria-expanded={open}
            aria-controls={open ? detailId : undefined}
            onClick={() => onToggle(row.skuId)}
          >
            <Chevron size={16} aria-hidden />
            <span>{row.name}</span>
          </UnstyledButton>
        </Table.Th>
        <Table.Td>
          <StateBadge state={row.state} />
        </Table.Td>
        <Table.Td className={classes['figure']!}>{t('window.licenses.enabledOf', { on: row.enabledServices, all: row.services })}</Table.Td>
        <Table.Td>
          <ul className={classes['paths']}>
            {row.paths.map((path) => (
              <li key={path.group?.id ?? ''}>
                <PathLabel source={path} error={path.error} />
              </li>
            ))}
          </ul>
          {row.held && row.paths.length > 1 && (
            <Text size="xs" c="dimmed">
              {t('window.licenses.oneUnit', { count: row.paths.length })}
            </Text>
          )}
        </Table.Td>
      </Table.Tr>
      {open && (
        <Table.Tr id={detailId} className={classes['detail']!}>
          <Table.Td colSpan={4}>
            <ServicesByPath row={row} services={services} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
