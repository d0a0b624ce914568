import { Anchor, Button, Group, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFailureText } from '../../../client/useFailureText.ts';
import { dialogTitle } from '../../../ui/dialogTitle.ts';
import classes from '../instructor.module.css';
import type { Keeping } from './useDraft.ts';

interface DraftHeadProps {
  readonly tenantId: string;
  readonly scenario: Scenario;
  readonly keeping: Keeping;
  readonly onStartAgain: () => Promise<void>;
  readonly children: ReactNode;
}

/** Which scenario the exercise is made from, and whether what was written is kept. */
export function DraftHead({ tenantId, scenario, keeping, onStartAgain, children }: DraftHeadProps) {
  const { t } = useTranslation();
  const { queries } = useClient();
  const failureText = useFailureText();
  const { data: cards } = useQuery(queries.library.list.queryOptions());
  const tenant = cards?.find(({ id }) => id === tenantId)?.name ?? '';
  const ask = (): void => {
    modals.openConfirmModal({
      title: dialogTitle(t('window.instructor.write.startAgain')),
      children: <Text size="sm">{t('window.instructor.write.startAgainQuestion')}</Text>,
      labels: { confirm: t('window.instructor.write.startAgainNow'), cancel: t('window.shell.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => void onStartAgain(),
    });
  };
  const kept = {
    kept: t('window.instructor.write.kept'),
    keeping: t('window.instructor.write.keeping'),
    failed: keeping.kind === 'failed' ? t('window.instructor.write.notKept', { reason: failureText(keeping.error) }) : '',
  };
  return (
    <div className={classes['draftHead']}>
      <Group gap="xs">
        <Text size="sm">{t('window.instructor.write.from', { scenario: scenario.name, tenant })}</Text>
        <Anchor
          size="sm"
          underline="always"
          renderRoot={(props) => (
            <Link to="/tenants/$tenantId/scenario" params={{ tenantId }} search={{ scenario: scenario.id }} {...props} />
          )}
        >
          {t('window.instructor.write.toScenario')}
        </Anchor>
      </Group>
      <Group gap="md">
        {children}
        <Button variant="subtle" color="gray" onClick={ask}>
          {t('window.instructor.write.startAgain')}
        </Button>
        <Text
          size="xs"
          c={keeping.kind === 'failed' ? 'var(--meaning-bad)' : 'dimmed'}
          role={keeping.kind === 'failed' ? 'alert' : undefined}
        >
          {kept[keeping.kind]}
        </Text>
      </Group>
    </div>
  );
}
