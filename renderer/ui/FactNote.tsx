import { Popover, UnstyledButton } from '@mantine/core';
import { IconBook2, IconBulb, IconMessageReport, IconQuestionMark } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Confidence, FACTS, type Fact, type FactNumber } from '../../shared/model/facts.ts';
import { Badge, type Meaning } from './Badge.tsx';
import classes from './FactNote.module.css';

const LOOKS: Readonly<Record<Confidence, { readonly icon: typeof IconBulb; readonly meaning: Meaning }>> = {
  documented: { icon: IconBook2, meaning: 'good' },
  reported: { icon: IconMessageReport, meaning: 'notice' },
  inferred: { icon: IconBulb, meaning: 'caution' },
  unknown: { icon: IconQuestionMark, meaning: 'caution' },
};

/** The number of a fact; behind it what the fact says, how sure it is, and where it comes from. */
export function FactNote({ fact }: { readonly fact: FactNumber }) {
  const { t } = useTranslation();
  return (
    <Popover position="bottom-start" shadow="md" width={360} trapFocus returnFocus withinPortal>
      <Popover.Target>
        <UnstyledButton component="button" type="button" className={classes['number']} aria-label={t('factTexts.note.open', { fact })}>
          {fact}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('factTexts.note.open', { fact })}>
        <FactText fact={fact} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** What a fact says, how sure it is, and where it comes from. */
export function FactText({ fact }: { readonly fact: FactNumber }) {
  const { t } = useTranslation();
  const { confidence, sources }: Fact = FACTS[fact];
  return (
    <div className={classes['note']} tabIndex={-1} data-autofocus>
      <p className={classes['text']}>{t(`factTexts.text.${fact}`)}</p>
      <dl className={classes['facts']}>
        <dt>{t('factTexts.note.confidence')}</dt>
        <dd>
          <ConfidenceBadge confidence={confidence} />
        </dd>
        <dt>{t('factTexts.note.sources')}</dt>
        <dd>
          <ul>
            {sources.map((source) => (
              <SourceItem key={source} source={source} />
            ))}
          </ul>
        </dd>
      </dl>
    </div>
  );
}

export function ConfidenceBadge({ confidence }: { readonly confidence: Confidence }) {
  const { t } = useTranslation();
  const { icon, meaning } = LOOKS[confidence];
  return (
    <Badge icon={icon} meaning={meaning}>
      {t(`factTexts.confidence.${confidence}`)}
    </Badge>
  );
}

function SourceItem({ source }: { readonly source: Fact['sources'][number] }) {
  const { t } = useTranslation();
  const isGraph = (each: Fact['sources'][number]): each is `GRAPH:${string}` => each.startsWith('GRAPH:');
  return (
    <li>{isGraph(source) ? t('factTexts.source.GRAPH', { page: source.slice('GRAPH:'.length) }) : t(`factTexts.source.${source}`)}</li>
  );
}
