import { Table, Text } from '@mantine/core';
import { memo } from 'react';
import type { EffectiveService } from '../../../shared/contract/licenses.ts';
import type { Translator } from '../../../shared/i18n/translator.ts';
import { useFormat } from '../../client/language.tsx';
import { Badge } from '../../ui/Badge.tsx';
import classes from './licenses.module.css';
import { OnOff } from './OnOff.tsx';
import { PathLabel } from './PathLabel.tsx';

type Source = EffectiveService['onBy'][number];

/** A service with its sources. */
export const EffectiveServiceRow = memo(function EffectiveServiceRow({ service }: { readonly service: EffectiveService }) {
  const { list, t } = useFormat();
  const { on, onBy, offBy, onlyBy } = service;
  return (
    <Table.Tr>
      <Table.Th scope="row" className={classes['serviceName']!}>
        {service.name}
      </Table.Th>
      <Table.Td>
        <OnOff on={on} />
      </Table.Td>
      <Table.Td>
        <ul className={classes['paths']}>
          {onBy.map((source) => (
            <li key={keyOf(source)}>
              {source.plan}, <PathLabel source={source} />
            </li>
          ))}
        </ul>
        {offBy.length > 0 && (
          <Text size="xs" c="dimmed">
            {t('window.licenses.effective.offBy', { sources: list(offBy.map((source) => sourceText(source, t))) })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {onlyBy !== null && <Badge meaning="caution">{sourceText(onlyBy, t)}</Badge>}
        {onlyBy === null && on && (
          <Text size="sm" c="dimmed">
            {t('window.licenses.effective.elsewhere')}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
});

function keyOf({ skuId, group }: Source): string {
  return `${skuId} ${group?.id ?? ''}`;
}

/** `Office 365 E3, group Finance`. */
function sourceText({ plan, group }: Source, t: Translator['t']): string {
  const path =
    group === null ? t('window.licenses.effective.directly') : t('window.licenses.effective.throughGroup', { group: group.name });
  return t('window.licenses.effective.source', { plan, path });
}
