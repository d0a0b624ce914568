import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { SensitivityAnswer } from '../../../shared/contract/sensitivity.ts';
import { FACTS_OF_SETTINGS, type TurnResult } from '../../../shared/model/sensitivity.ts';
import { useFormat } from '../../client/language.tsx';
import { FactNote } from '../../ui/FactNote.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { VerdictBadge } from '../../ui/VerdictBadge.tsx';
import classes from './Sensitivity.module.css';
import { changeText, remarkOf, settingText, valueText } from './turnText.ts';

interface TurnTableProps {
  readonly title: string;
  readonly answer: SensitivityAnswer;
  readonly turns: readonly TurnResult[];
}

const WIDTHS = ['20%', '17%', '13%', 'auto', '12%'];

/** Settings on which something hangs, row by row; those on which nothing does, in one sentence. */
export function TurnTable({ title, answer, turns }: TurnTableProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const heading = useId();
  const telling = turns.filter((turn) => turn.changes.length > 0 || turn.verdict !== answer.verdict);
  const silent = turns.filter((turn) => !telling.includes(turn));
  return (
    <section aria-labelledby={heading}>
      <Title order={2} size="h4" mb={8} id={heading}>
        {title}
      </Title>
      {telling.length > 0 && (
        <PlainTable widths={WIDTHS} aria-labelledby={heading}>
          <thead>
            <tr>
              <th scope="col">{t('window.sensitivity.setting')}</th>
              <th scope="col">{t('window.sensitivity.turned')}</th>
              <th scope="col">{t('window.sensitivity.verdict')}</th>
              <th scope="col">{t('window.sensitivity.changes')}</th>
              <th scope="col">{t('window.sensitivity.facts')}</th>
            </tr>
          </thead>
          <tbody>
            {telling.map((turn) => (
              <TurnRow key={`${turn.setting} ${turn.after}`} turn={turn} answer={answer} />
            ))}
          </tbody>
        </PlainTable>
      )}
      {silent.length > 0 && (
        <Text size="sm" mt="xs">
          {t('window.sensitivity.nothing', {
            turns: words.list(
              silent.map((turn) =>
                t('window.sensitivity.turn', {
                  setting: settingText(turn, words),
                  before: valueText(turn.before, words),
                  after: valueText(turn.after, words),
                }),
              ),
            ),
          })}{' '}
          <Text span size="xs" c="dimmed">
            {silent.flatMap((turn) => remarkOf(turn, words) ?? []).join(' ')}
          </Text>
        </Text>
      )}
    </section>
  );
}

interface TurnRowProps {
  readonly turn: TurnResult;
  readonly answer: SensitivityAnswer;
}

function TurnRow({ turn, answer }: TurnRowProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const remark = remarkOf(turn, words);
  return (
    <tr>
      <th scope="row">
        <span className={turn.verdict === answer.verdict ? undefined : classes['decisive']}>{settingText(turn, words)}</span>
        {remark !== null && <span className={classes['remark']}>{remark}</span>}
      </th>
      <td>{t('window.sensitivity.arrow', { before: valueText(turn.before, words), after: valueText(turn.after, words) })}</td>
      <td>
        {turn.verdict === answer.verdict ? (
          <span className={classes['same']}>
            {t('window.sensitivity.same', { verdict: t(`verdict.${turn.verdict}`).toLocaleLowerCase(words.language) })}
          </span>
        ) : (
          <span className={classes['turned']}>
            <VerdictBadge verdict={answer.verdict} />
            <span aria-hidden>→</span>
            <VerdictBadge verdict={turn.verdict} />
          </span>
        )}
        {turn.outcome === 'horizonReached' && answer.outcome !== 'horizonReached' && (
          <span className={classes['remark']}>{t('window.sensitivity.horizon')}</span>
        )}
      </td>
      <td>
        <ul className={classes['changes']}>
          {turn.changes.map((change) => (
            <li key={`${change.figure} ${change.skuId ?? ''}`}>{changeText(change, answer.products, words)}</li>
          ))}
        </ul>
      </td>
      <td>
        <span className={classes['facts']}>
          {FACTS_OF_SETTINGS[turn.setting].map((fact) => (
            <FactNote key={fact} fact={fact} />
          ))}
        </span>
      </td>
    </tr>
  );
}
