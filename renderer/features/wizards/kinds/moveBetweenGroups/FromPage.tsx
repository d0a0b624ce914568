import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { moveBetweenGroupsSoFar } from '../../../../../shared/model/wizardAnswers.ts';
import { useClient } from '../../../../client/ClientProvider.tsx';
import { useFormat } from '../../../../client/language.tsx';
import { asImported } from '../../../../client/scope.ts';
import { GroupSelect } from '../../../directory/find/GroupSelect.tsx';
import { Banner } from '../../../licenses/Banner.tsx';
import { Facts } from '../../parts/Facts.tsx';
import classes from '../../Wizards.module.css';
import type { WizardPageProps } from '../../wizardDefinition.ts';
import { MOVABLE } from './movable.ts';

/** The group that users leave. A rule's group cannot be chosen, and why is said. */
export function FromPage({ tenantId, answers, answer }: WizardPageProps) {
  const { t, language } = useFormat();
  const { queries } = useClient();
  const { from } = moveBetweenGroupsSoFar(answers);
  const { data: dynamic } = useQuery(
    queries.groups.list.queryOptions({
      input: {
        scope: { tenantId, scenario: null },
        query: { filter: { kind: ['dynamic'], licensed: true }, language },
        window: { limit: 1 },
      },
    }),
  );
  return (
    <div className={classes['fields']}>
      <GroupSelect
        scope={asImported(tenantId)}
        label={t('window.wizards.moveBetweenGroups.from.group')}
        value={from ?? null}
        onChange={(next) => answer({ from: next ?? undefined, newGroup: undefined, switches: undefined })}
        filter={{ ...MOVABLE, licensed: true }}
      />
      {dynamic !== undefined && dynamic.matching > 0 && (
        <Banner meaning="notice">
          <strong>{t('window.wizards.moveBetweenGroups.from.dynamicTitle')}</strong>
          <Text size="sm">
            {t('window.wizards.moveBetweenGroups.from.dynamic')} <Facts facts={['F120', 'F197']} />
          </Text>
        </Banner>
      )}
    </div>
  );
}
