import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RewrittenRule } from '../../../../shared/model/pseudonymKey.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { nameForFile } from '../../../client/saveExport.ts';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import { Banner } from '../../licenses/Banner.tsx';
import { ExportStatus, Made } from '../../reports/ExportStatus.tsx';
import { makeExport, useExport } from '../../reports/exportStore.ts';
import { useTenantDialogs } from '../../tenants/useTenantDialogs.tsx';
import classes from '../instructor.module.css';
import type { MadeTeachingTenant } from './useTeachingTenant.ts';

/** The tenant that was made: where it is, where its key is, and what a reader should know of it. */
export function MadeTenant({ made: { card, key, keyPath, report } }: { readonly made: MadeTeachingTenant }) {
  const { t } = useTranslation();
  const { client, queries } = useClient();
  const { number, list } = useFormat();
  const { rename } = useTenantDialogs();
  const { data: cards } = useQuery(queries.library.list.queryOptions());
  const current = cards?.find(({ id }) => id === card.id) ?? card;
  const exportKey = `bundle ${card.id}`;
  const save = (): void =>
    void makeExport(exportKey, `${nameForFile(current.name)}.zip`, (target, signal) =>
      client.instructor.saveBundle({ tenantId: card.id, target }, { signal }),
    );
  return (
    <section className={classes['task']}>
      <Banner meaning="good" live>
        {t('window.instructor.teaching.made', { name: current.name })}
      </Banner>
      <Made file={key} path={keyPath} />
      <Group gap="xs">
        <Button renderRoot={(props) => <Link to="/tenants/$tenantId/users" params={{ tenantId: card.id }} {...props} />}>
          {t('window.instructor.teaching.open', { name: current.name })}
        </Button>
        <Button variant="default" onClick={() => rename(current)}>
          {t('window.start.rename')}
        </Button>
        <Button variant="default" onClick={save}>
          {t('window.instructor.teaching.save')}
        </Button>
      </Group>
      <ExportStatus state={useExport(exportKey)} label={t('window.instructor.teaching.saving')} again={save} />
      <dl className={classes['figures']}>
        {(['users', 'groups', 'values'] as const).map((figure) => (
          <div key={figure}>
            <dt>{t(`window.instructor.teaching.${figure}`)}</dt>
            <dd>{number(report[figure])}</dd>
          </div>
        ))}
      </dl>
      {report.leftOut.length > 0 && <Text size="sm">{t('window.instructor.teaching.leftOut', { names: list([...report.leftOut]) })}</Text>}
      <h2>{t('window.instructor.teaching.rules')}</h2>
      {report.rules.length === 0 ? (
        <Text size="sm">{t('window.instructor.teaching.noRules')}</Text>
      ) : (
        <>
          <Text size="sm" maw="80ch">
            {t('window.instructor.teaching.rulesAbout')}
          </Text>
          <RuleTable tenantId={card.id} rules={report.rules} />
        </>
      )}
    </section>
  );
}

function RuleTable({ tenantId, rules }: { readonly tenantId: string; readonly rules: readonly RewrittenRule[] }) {
  const { t } = useTranslation();
  return (
    <PlainTable widths={['40%', '60%']} aria-label={t('window.instructor.teaching.rules')}>
      <thead>
        <tr>
          <th scope="col">{t('window.instructor.teaching.group')}</th>
          <th scope="col">{t('window.instructor.teaching.how')}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map(({ group, how }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is one answer, and rules outside of groups have no name.
          <tr key={i}>
            <th scope="row">
              {group === null ? (
                t('window.instructor.teaching.noGroup')
              ) : (
                <Link to="/tenants/$tenantId/groups/$groupId" params={{ tenantId, groupId: group.id }} search={{ tab: 'rule' }}>
                  {group.displayName}
                </Link>
              )}
            </th>
            <td>{t(`window.instructor.teaching.hows.${how}`)}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
