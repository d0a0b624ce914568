import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconEdit, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '../../../../shared/contract/groups.ts';
import { useFormat } from '../../../client/language.tsx';
import classes from '../Directory.module.css';
import { CopyButton } from '../objects/CopyButton.tsx';
import { PortalLink } from '../objects/PortalLink.tsx';
import { RuleDialog } from './RuleDialog.tsx';

/** The rule of a dynamic group and whom it takes, or how to give a group one. */
export function MembershipRule({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const { rule, row } = group;
  return (
    <Stack gap="md" className={classes['body']!}>
      {rule === null ? (
        <Text size="sm">{t(`window.directory.rule.noneOf.${row.kind === 'synchronized' ? 'synchronized' : 'assigned'}`)}</Text>
      ) : (
        <>
          <Group gap={4} align="flex-start" wrap="nowrap">
            <pre className={classes['code']}>{rule.text}</pre>
            <CopyButton value={rule.text} name={t('window.directory.groupTab.rule')} />
          </Group>
          {rule.paused && <Notice text={t('window.directory.rule.paused')} />}
          {rule.fault === null ? (
            <RuleEffect rule={rule} members={row.members} />
          ) : (
            <Notice text={t('window.directory.rule.unreadable', { fault: t(`window.directory.rule.faults.${rule.fault}`) })} />
          )}
        </>
      )}
      {row.kind !== 'synchronized' && (
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={rule === null ? <IconPlus size={16} aria-hidden /> : <IconEdit size={16} aria-hidden />}
            onClick={() => setEditing(true)}
          >
            {t(rule === null ? 'window.directory.rule.makeDynamic' : 'window.directory.rule.edit')}
          </Button>
        </Group>
      )}
      <PortalLink kind="group" id={row.id} />
      {editing && <RuleDialog group={group} onClose={() => setEditing(false)} />}
    </Stack>
  );
}

function Notice({ text }: { readonly text: string }) {
  return (
    <Alert color="orange" variant="light" icon={<IconAlertTriangle size={18} aria-hidden />}>
      {text}
    </Alert>
  );
}

function RuleEffect({ rule, members }: { readonly rule: NonNullable<GroupDetail['rule']>; readonly members: number }) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const figures = [
    ['members', members],
    ['matching', rule.matching],
    ['joining', rule.joining],
    ['leaving', rule.leaving],
  ] as const;
  return (
    <section aria-label={t('window.directory.rule.effect')}>
      <dl className={classes['facts']} data-flush>
        {figures.map(([key, value]) => (
          <div key={key}>
            <dt>{t(`window.directory.rule.${key}`)}</dt>
            <dd>{value === null ? t('window.directory.unknown') : number(value)}</dd>
          </div>
        ))}
      </dl>
      {rule.joining !== null && rule.leaving !== null && (
        <Text size="sm" c="dimmed">
          {t(rule.joining + rule.leaving === 0 ? 'window.directory.rule.settled' : 'window.directory.rule.unsettled')}
        </Text>
      )}
    </section>
  );
}
