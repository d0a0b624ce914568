import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedEntryDetails, Named } from '../../../../shared/contract/playback.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { useFailureText } from '../../../client/useFailureText.ts';
import { usePlayback } from '../playbackContext.ts';
import { actorText, resultReason } from './entryText.ts';
import classes from './Feed.module.css';
import { WhyTrace } from './WhyTrace.tsx';

/** One entry opened: what the log would show of it, which services it switches, and on demand what led to it. */
export function EntryDetails({ row }: { readonly row: number }) {
  const { t } = useTranslation();
  const { queries } = useClient();
  const failureText = useFailureText();
  const { recording } = usePlayback();
  const [why, setWhy] = useState(false);
  const { data, error } = useQuery(queries.playback.entry.queryOptions({ input: { ...recording, row } }));
  const details = useRef<HTMLDivElement>(null);
  // What opens at the lower edge of the log is brought into sight.
  useEffect(() => {
    if (data !== undefined) details.current?.scrollIntoView({ block: 'nearest' });
  }, [data]);
  return (
    <div ref={details} className={classes['details']}>
      {error !== null && <Text size="xs">{failureText(error)}</Text>}
      {data !== undefined && <Facts details={data} />}
      {data?.entry.cause != null && (
        <Button variant="default" size="compact-sm" aria-expanded={why} onClick={() => setWhy(!why)}>
          {t('window.playback.why')}
        </Button>
      )}
      {why && <WhyTrace row={row} />}
    </div>
  );
}

function Facts({ details: { entry, servicesOn, servicesOff } }: { readonly details: FeedEntryDetails }) {
  const { t } = useTranslation();
  const words = useFormat();
  const { stepText } = usePlayback();
  const names = (services: readonly Named[]): string => words.list(services.map(({ name }) => name));
  const facts: readonly (readonly [label: string, value: string | null, lang?: 'en'])[] = [
    [t('window.playback.fact.category'), entry.category, 'en'],
    [t('window.playback.fact.actor'), entry.actor === null ? null : actorText(entry, words)],
    [t('window.playback.fact.resultReason'), resultReason(entry), 'en'],
    ...entry.reasons.map(({ code, message }) => [t('window.playback.fact.reason', { code }), message, 'en'] as const),
    [t('window.playback.fact.servicesOn'), servicesOn.length === 0 ? null : names(servicesOn)],
    [t('window.playback.fact.servicesOff'), servicesOff.length === 0 ? null : names(servicesOff)],
    [
      t('window.playback.fact.step'),
      entry.step === null || entry.kind === 'stepStarted'
        ? null
        : t('window.playback.stepText', { number: entry.step + 1, text: stepText(entry.step) }),
    ],
  ];
  return (
    <dl className={classes['facts']}>
      {facts.map(([label, value, lang]) =>
        value === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd {...(lang !== undefined && { lang })}>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
