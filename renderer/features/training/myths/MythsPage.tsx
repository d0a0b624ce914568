import { Accordion, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MythCard } from '../../../../shared/contract/training.ts';
import { useClient } from '../../../client/ClientProvider.tsx';
import { useFormat } from '../../../client/language.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { QueryFault } from '../../../ui/QueryFault.tsx';
import { TrainingFrame } from '../TrainingFrame.tsx';
import { GuessBadge } from './GuessBadge.tsx';
import { MythExperiment } from './MythExperiment.tsx';
import classes from './myths.module.css';

/** Beliefs one below the other; the open one with its experiment. */
export function MythsPage() {
  const { t } = useTranslation();
  const { queries } = useClient();
  const { language } = useFormat();
  const { data: cards, error, isPending, refetch } = useQuery(queries.training.myths.queryOptions({ input: { language } }));
  return (
    <TrainingFrame title={t('window.myths.title')} about={t('window.myths.about')}>
      {isPending && <Loader size="sm" aria-label={t('window.myths.loading')} />}
      {error !== null && <QueryFault error={error} onRetry={() => void refetch()} />}
      {cards?.length === 0 && <Notice title={t('window.myths.none.title')} text={t('window.myths.none.text')} />}
      {cards !== undefined && cards.length > 0 && <MythList cards={cards} />}
    </TrainingFrame>
  );
}

function MythList({ cards }: { readonly cards: readonly MythCard[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const chosen = useSearch({ from: '/training/myths', select: ({ myth }) => myth ?? null });
  const open = (myth: string | null): void =>
    void navigate({ to: '/training/myths', search: myth === null ? {} : { myth }, replace: true, resetScroll: false });
  // Its claim comes into sight, and the keyboard is there.
  const goOn = (myth: string): void => {
    open(myth);
    document.getElementById(`myth-${myth}`)?.querySelector('button')?.focus();
  };
  const right = cards.filter(({ guessedRight }) => guessedRight === true).length;
  return (
    <>
      <Text size="sm" role="status">
        {t('window.myths.progress', { seen: cards.filter(({ guess }) => guess !== null).length, all: cards.length, right })}
      </Text>
      <Accordion value={chosen} onChange={open} order={2} variant="separated" className={classes['list']!}>
        {cards.map((card) => (
          <Accordion.Item key={card.id} value={card.id} id={`myth-${card.id}`}>
            <Accordion.Control>
              <span className={classes['claim']}>{card.claim}</span> <GuessBadge card={card} />
            </Accordion.Control>
            <Accordion.Panel>
              {card.id === chosen && <MythExperiment card={card} next={nextAfter(card, cards)} onNext={goOn} />}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </>
  );
}

/** The first one further down that has not been tried, else the first of all; null when all have been. */
function nextAfter(card: MythCard, cards: readonly MythCard[]): string | null {
  const at = cards.indexOf(card);
  const others = [...cards.slice(at + 1), ...cards.slice(0, at)];
  return others.find(({ guess }) => guess === null)?.id ?? null;
}
