import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';

import { stepText } from '../../../../shared/i18n/sentences/stepText.ts';
import type { PlanCost, WaveCost } from '../../../../shared/model/planCost.ts';
import { useFormat } from '../../../client/language.tsx';
import { PlainTable } from '../../../ui/PlainTable.tsx';
import { useScenarioNaming } from '../../scenarios/useScenarioNaming.ts';
import classes from '../Prices.module.css';

interface CostWavesProps {
  readonly cost: PlanCost;
  readonly scenario: Scenario;
  readonly nameOf: (skuId: string) => string;
}

/** Steps that are said of a wave; of the others their number. */
const SHOWN_STEPS = 2;
const WIDTHS = ['64px', 'auto', '17%', '24%', '13%', '13%'];

/** What each wave adds to the cost of a month. */
export function CostWaves({ cost, scenario, nameOf }: CostWavesProps) {
  const { t } = useTranslation();
  const heading = useId();
  if (cost.waves.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <Title order={2} size="h4" id={heading}>
        {t('window.prices.waves.title')}
      </Title>
      <Text size="sm" mb={8}>
        {t('window.prices.waves.about')}
      </Text>
      <PlainTable widths={WIDTHS} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{t('window.prices.waves.wave')}</th>
            <th scope="col">{t('window.prices.waves.steps')}</th>
            <th scope="col">{t('window.prices.waves.time')}</th>
            <th scope="col">{t('window.prices.waves.units')}</th>
            <th scope="col" data-number>
              {t('window.prices.waves.used')}
            </th>
            <th scope="col" data-number>
              {t('window.prices.waves.paid')}
            </th>
          </tr>
        </thead>
        <tbody>
          {cost.waves.map((wave, i) => (
            <WaveRow key={wave.firstStep} number={i + 1} wave={wave} currency={cost.book.currency} scenario={scenario} nameOf={nameOf} />
          ))}
        </tbody>
      </PlainTable>
    </section>
  );
}

interface WaveRowProps {
  readonly number: number;
  readonly wave: WaveCost;
  readonly currency: string;
  readonly scenario: Scenario;
  readonly nameOf: (skuId: string) => string;
}

function WaveRow({ number, wave, currency, scenario, nameOf }: WaveRowProps) {
  const { t } = useTranslation();
  const words = useFormat();
  const naming = useScenarioNaming(scenario);
  const steps = scenario.planSteps.slice(wave.firstStep, wave.lastStep + 1);
  const more = steps.length - SHOWN_STEPS;
  const signed = new Intl.NumberFormat(words.language, { signDisplay: 'exceptZero' });
  return (
    <tr>
      <th scope="row">{words.number(number)}</th>
      <td>
        <ul className={classes['steps']}>
          {steps.slice(0, SHOWN_STEPS).map(({ step, namedUsers }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place in the scenario.
            <li key={i}>{stepText(step, naming, words, namedUsers)}</li>
          ))}
          {more > 0 && <li>{t('window.prices.waves.more', { count: more })}</li>}
        </ul>
      </td>
      <td>{t('window.prices.waves.span', { from: words.duration(wave.from), to: words.duration(wave.to) })}</td>
      <td>
        {wave.units.length === 0
          ? t('window.prices.waves.nothing')
          : wave.units
              .filter(({ used }) => used !== 0)
              .map(({ skuId, used }) => (
                <div key={skuId}>{t('window.prices.waves.change', { plan: nameOf(skuId), change: signed.format(used) })}</div>
              ))}
      </td>
      <td data-number className={classes['difference']}>
        {words.moneyChange(wave.used.perMonth, currency)}
      </td>
      <td data-number>{words.moneyChange(wave.paid.perMonth, currency)}</td>
    </tr>
  );
}
