import { Text } from '@mantine/core';
import { IconCircleCheck, IconCircleHalf2, IconCircleX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { MythAnswer } from '../../../../shared/contract/training.ts';
import { conditionText } from '../../../../shared/i18n/sentences/conditionText.ts';
import type { Naming } from '../../../../shared/i18n/sentences/naming.ts';
import { stepText } from '../../../../shared/i18n/sentences/stepText.ts';
import { useFormat } from '../../../client/language.tsx';
import { Badge } from '../../../ui/Badge.tsx';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import { Facts } from '../Facts.tsx';
import { useNaming } from '../useNaming.ts';
import classes from './myths.module.css';

/** What came out beside what the belief would have, what was done, and how it really is. */
export function MythOutcome({ answer }: { readonly answer: MythAnswer }) {
  const { t } = useTranslation();
  const words = useFormat();
  const naming = useNaming(answer.names);
  const heading = useId();
  const { verdict, guess, truth, facts, steps, observations } = answer;
  return (
    <div className={classes['outcome']}>
      <p className={classes['verdict']}>
        <Badge meaning={verdict === 'false' ? 'bad' : 'caution'} icon={verdict === 'false' ? IconCircleX : IconCircleHalf2}>
          {t(`window.myths.verdict.${verdict}`)}
        </Badge>{' '}
        {guess === verdict ? t('window.myths.right') : t('window.myths.wrong', { guess: t(`window.myths.guesses.${guess}`) })}
      </p>
      <section>
        <h3>{t('window.myths.truth')}</h3>
        <Text size="sm" component="p">
          {truth} <Facts facts={facts} />
        </Text>
      </section>
      <section>
        <h3 id={heading}>{t('window.myths.outcome')}</h3>
        <PlainTable widths={['auto', '20%', '34%']} aria-labelledby={heading}>
          <thead>
            <tr>
              <th scope="col">{t('window.myths.question')}</th>
              <th scope="col">{t('window.myths.claimed')}</th>
              <th scope="col">{t('window.myths.found')}</th>
            </tr>
          </thead>
          <tbody>
            {observations.map((each) => (
              <ObservationRow key={each.id} observation={each} naming={naming} />
            ))}
          </tbody>
        </PlainTable>
      </section>
      <section>
        <h3>{t('window.myths.steps')}</h3>
        <ol className={classes['steps']}>
          {steps.map((step, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a myth never change, and the same one may come twice.
            <li key={i}>{stepText(step, naming, words)}</li>
          ))}
        </ol>
      </section>
    </div>
  );
}

interface ObservationRowProps {
  readonly observation: MythAnswer['observations'][number];
  readonly naming: Naming;
}

function ObservationRow({ observation: { claimed, result }, naming }: ObservationRowProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const { condition, met } = result;
  // A myth asks no questions.
  if (condition.kind === 'question') return null;
  return (
    <tr>
      <th scope="row">{conditionText(condition, naming, words, result.of)}</th>
      <td>{t(claimed ? 'window.myths.holds' : 'window.myths.fails')}</td>
      <td>
        {met === claimed ? (
          t(met ? 'window.myths.holds' : 'window.myths.fails')
        ) : (
          <Badge meaning="bad" icon={met ? IconCircleCheck : IconCircleX}>
            {t(met ? 'window.myths.holds' : 'window.myths.fails')}, {t('window.myths.refuted')}
          </Badge>
        )}
      </td>
    </tr>
  );
}
