import { Button, Group, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../shared/contract/scenarios.ts';
import { useFormat } from '../../client/language.tsx';
import type { StatedFinding } from './findingStates.ts';
import { useAcceptances } from './usePreflight.ts';

interface AcceptPartProps {
  readonly scenario: Scenario;
  readonly stated: StatedFinding;
}

const LONGEST_REASON = 2000;

/** Lets a finding pass with a written reason, or takes that back. */
export function AcceptPart({ scenario, stated: { finding, accepted, outgrown } }: AcceptPartProps) {
  const { t } = useTranslation();
  const { dateTimeHere } = useFormat();
  const { accept, takeBack, pending } = useAcceptances(scenario);
  const [reason, setReason] = useState(outgrown?.reason ?? '');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    accept({ key: finding.key, reason: reason.trim(), count: finding.count });
  };
  return (
    <section aria-labelledby="accept-heading">
      <Title order={3} id="accept-heading">
        {t('window.preflight.accept.heading')}
      </Title>
      {accepted === null ? (
        <form onSubmit={send}>
          <Textarea
            label={t('window.preflight.accept.reason')}
            description={t('window.preflight.accept.explain')}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" mt="xs" disabled={pending || reason.trim() === ''}>
            {t('window.preflight.accept.do')}
          </Button>
        </form>
      ) : (
        <>
          <Text size="sm">{t('window.preflight.accept.why', { reason: accepted.reason })}</Text>
          <Group justify="space-between" mt={4}>
            <Text size="xs" c="dimmed">
              {t('window.preflight.accept.at', { date: dateTimeHere(accepted.madeAt) })}
            </Text>
            <Button variant="default" disabled={pending} onClick={() => takeBack(finding.key)}>
              {t('window.preflight.accept.takeBack')}
            </Button>
          </Group>
        </>
      )}
    </section>
  );
}
