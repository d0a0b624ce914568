import type { CostChange, PlanCost } from '../../../shared/model/planCost.ts';
import type { Amount } from '../../../shared/model/priceBook.ts';
import type { ReportBlock } from '../../../shared/model/reportDocument.ts';
import { cell, type DocumentSource, figure, paragraph, type SectionMaker, table, text } from './section.ts';

type Money = (amount: Amount) => string;

/** An amount, and how much an amount rises or falls: that one has its sign. */
interface Amounts {
  readonly money: Money;
  readonly change: Money;
}

/** What the plan costs, when there is a price book. */
export const costSection: SectionMaker = (source) => {
  const { report, words } = source;
  const { cost } = report;
  if (cost === null) return null;
  const { t, date } = words;
  const { name: book, currency } = cost.book;
  const amounts: Amounts = { money: (amount) => words.money(amount, currency), change: (amount) => words.moneyChange(amount, currency) };
  const prices = { currency, date: date(cost.date) };
  return {
    id: 'cost',
    title: t('reportTexts.document.cost.title'),
    blocks: [
      paragraph(
        book === '' ? t('reportTexts.document.cost.aboutUnnamed', prices) : t('reportTexts.document.cost.about', { book, ...prices }),
      ),
      ...totalTable(cost, amounts, source),
      ...plansTable(cost, amounts, source),
      paragraph(overlapText(cost, amounts, source)),
      ...wavesTable(cost, amounts, source),
      ...leftAside(cost, source),
    ],
  };
};

function totalTable({ total }: PlanCost, { money, change }: Amounts, { words }: DocumentSource): ReportBlock[] {
  const { t } = words;
  const row = (what: string, { before, after, difference }: CostChange): string[][] => [
    [t('reportTexts.document.cost.perMonth', { what }), money(before.perMonth), money(after.perMonth), change(difference.perMonth)],
    [t('reportTexts.document.cost.perYear', { what }), money(before.perYear), money(after.perYear), change(difference.perYear)],
  ];
  return table(
    t('reportTexts.document.cost.total'),
    [
      text(t('reportTexts.document.cost.what'), 5),
      figure(t('reportTexts.document.cost.before'), 3),
      figure(t('reportTexts.document.cost.after'), 3),
      figure(t('reportTexts.document.cost.difference'), 3),
    ],
    [
      ...row(t('reportTexts.document.cost.used'), total.used),
      ...row(t('reportTexts.document.cost.paid'), total.paid),
      ...row(t('reportTexts.document.cost.unused'), total.unused),
    ],
  );
}

function plansTable({ plans }: PlanCost, { money, change }: Amounts, { words, naming }: DocumentSource): ReportBlock[] {
  const { t, number } = words;
  const moving = plans.filter(({ moves }) => moves);
  return table(
    t('reportTexts.document.cost.plans'),
    [
      text(t('reportTexts.document.cost.plan'), 5),
      figure(t('reportTexts.document.cost.before'), 3),
      figure(t('reportTexts.document.cost.after'), 3),
      figure(t('reportTexts.document.cost.difference'), 3),
    ],
    moving.map(({ skuId, used, usedBefore, usedAfter }) => [
      naming.product(skuId),
      `${money(used.before.perMonth)} (${number(usedBefore)})`,
      `${money(used.after.perMonth)} (${number(usedAfter)})`,
      cell(change(used.difference.perMonth)),
    ]),
    moving.length === plans.length ? null : t('reportTexts.document.cost.others'),
  );
}

function overlapText({ overlap }: PlanCost, { money }: Amounts, { words }: DocumentSource): string {
  const { t, duration } = words;
  if (overlap.used === null) return t('reportTexts.document.cost.noOverlap');
  const { beyond, seconds, worth } = overlap.used;
  return t('reportTexts.document.cost.overlap', { beyond: money(beyond.perMonth), duration: duration(seconds), worth: money(worth) });
}

function wavesTable({ waves }: PlanCost, { change }: Amounts, { words }: DocumentSource): ReportBlock[] {
  const { t } = words;
  if (waves.length < 2) return [];
  return table(
    t('reportTexts.document.cost.waves'),
    [
      text(t('reportTexts.document.cost.wave'), 5),
      figure(t('reportTexts.document.cost.used'), 3),
      figure(t('reportTexts.document.cost.paid'), 3),
    ],
    waves.map(({ firstStep, lastStep, used, paid }) => {
      const steps = { first: firstStep + 1, last: lastStep + 1 };
      const name =
        firstStep === lastStep ? t('reportTexts.document.cost.waveStep', steps) : t('reportTexts.document.cost.waveSteps', steps);
      return [name, change(used.perMonth), change(paid.perMonth)];
    }),
  );
}

function leftAside({ unpriced, apart }: PlanCost, { words, naming }: DocumentSource): ReportBlock[] {
  const { t, list } = words;
  const names = (plans: readonly { readonly skuId: string }[]): string => list(plans.map(({ skuId }) => naming.product(skuId)));
  return [
    ...(unpriced.length === 0 ? [] : [paragraph(t('reportTexts.document.cost.unpriced', { plans: names(unpriced) }))]),
    ...(apart.length === 0 ? [] : [paragraph(t('reportTexts.document.cost.apart', { plans: names(apart) }))]),
  ];
}
