import type { ReportBlock, ReportSection } from '../../../shared/model/reportDocument.ts';
import { figure, list, paragraph, table, text } from '../../reports/document/section.ts';
import type { RunbookSource } from './runbookDocument.ts';

const TONES = { safe: 'good', atRisk: 'caution', blocked: 'bad' } as const;

/** What this is, whether it should be done at all, and the waves on one page. */
export function overviewSection(source: RunbookSource): ReportSection {
  const { manifest, words } = source;
  const { t } = words;
  const { verdict } = manifest.plan;
  return {
    id: 'overview',
    title: t('handoverTexts.runbook.overview.title'),
    blocks: [
      {
        kind: 'notice',
        tone: TONES[verdict],
        title: t(`handoverTexts.runbook.overview.${verdict}.title`),
        text: [t(`handoverTexts.runbook.overview.${verdict}.text`), ...refused(source)].join(' '),
      },
      figures(source),
      ...waveTable(source),
      ...stepTable(source),
      paragraph(t('handoverTexts.runbook.overview.pace', { pace: words.number(manifest.pace.requestsPerSecond) })),
    ],
  };
}

function refused({ refusedSteps, stepText, words }: RunbookSource): string[] {
  if (refusedSteps.length === 0) return [];
  const steps = refusedSteps.map((index) =>
    words.t('handoverTexts.runbook.overview.refusedStep', { step: words.number(index + 1), text: stepText(index) }),
  );
  return [words.t('handoverTexts.runbook.overview.refused', { steps: words.list(steps) })];
}

function figures({ manifest, manualTasks, irreversible, words }: RunbookSource): ReportBlock {
  const { t, number, duration } = words;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const lasting = sum(irreversible.map(({ requests }) => requests));
  const end = Math.max(0, ...manifest.waves.map(({ endsAt }) => endsAt));
  return {
    kind: 'figures',
    figures: [
      { label: t('handoverTexts.runbook.overview.waves'), text: number(manifest.waves.length), tone: 'neutral' },
      {
        label: t('handoverTexts.runbook.overview.requests'),
        text: number(sum(manifest.waves.map(({ requests }) => requests))),
        tone: 'neutral',
      },
      { label: t('handoverTexts.runbook.overview.tasks'), text: number(manualTasks.length), tone: 'neutral' },
      { label: t('handoverTexts.runbook.overview.duration'), text: duration(end), tone: 'neutral' },
      { label: t('handoverTexts.runbook.overview.irreversible'), text: number(lasting), tone: lasting === 0 ? 'neutral' : 'caution' },
    ],
  };
}

function waveTable({ manifest, words }: RunbookSource): ReportBlock[] {
  const { t, number, duration } = words;
  return table(
    t('handoverTexts.runbook.overview.wavesTable'),
    [
      text(t('handoverTexts.runbook.overview.wave'), 2),
      figure(t('handoverTexts.runbook.overview.begins'), 3),
      figure(t('handoverTexts.runbook.overview.takes'), 3),
      figure(t('handoverTexts.runbook.overview.users'), 2),
      figure(t('handoverTexts.runbook.overview.requests'), 2),
      figure(t('handoverTexts.runbook.overview.tasks'), 2),
    ],
    manifest.waves.map((wave) => [
      t('handoverTexts.runbook.wave.title', { wave: number(wave.number) }),
      wave.startsAt === 0 ? t('handoverTexts.runbook.overview.atOnce') : duration(wave.startsAt),
      duration(wave.endsAt - wave.startsAt),
      number(wave.users),
      number(wave.requests),
      number(wave.manualTasks),
    ]),
  );
}

function stepTable({ manifest, plan, stepText, words }: RunbookSource): ReportBlock[] {
  const { t, number } = words;
  const waveOf = new Map(manifest.waves.flatMap((wave) => wave.steps.map((step) => [step, wave.number] as const)));
  return table(
    t('handoverTexts.runbook.overview.allSteps'),
    [
      figure(t('handoverTexts.runbook.overview.step'), 1),
      text(t('handoverTexts.runbook.overview.what'), 10),
      figure(t('handoverTexts.runbook.overview.inWave'), 2),
    ],
    plan.steps.map((_, index) => {
      const wave = waveOf.get(index);
      return [number(index + 1), stepText(index), wave === undefined ? t('handoverTexts.runbook.overview.noWave') : number(wave)];
    }),
  );
}

/** What is ready before the first wave. */
export function beforeSection({ manifest, words }: RunbookSource): ReportSection {
  const { t, find } = words;
  const purpose = (scope: string): string =>
    find(`handoverTexts.runbook.before.purpose.${scope.replaceAll('.', '-')}`) ?? t('handoverTexts.runbook.before.purpose.other');
  return {
    id: 'before',
    title: t('handoverTexts.runbook.before.title'),
    blocks: [
      {
        kind: 'notice',
        tone: 'caution',
        title: t('handoverTexts.runbook.before.triedTitle'),
        text: t('handoverTexts.runbook.before.never'),
      },
      ...list(
        [
          t('handoverTexts.runbook.before.who'),
          t('handoverTexts.runbook.before.roles'),
          t('handoverTexts.runbook.before.modules'),
          t('handoverTexts.runbook.before.unblock'),
          t('handoverTexts.runbook.before.keep'),
          t('handoverTexts.runbook.before.freeze'),
          t('handoverTexts.runbook.before.check'),
          t('handoverTexts.runbook.before.look'),
        ],
        true,
      ),
      ...table(
        t('handoverTexts.runbook.before.scopes'),
        [text(t('handoverTexts.runbook.before.scope'), 4), text(t('handoverTexts.runbook.before.scopeFor'), 6)],
        [...new Set([...manifest.scopes, ...READ_SCOPES])].map((scope) => [scope, purpose(scope)]),
      ),
    ],
  };
}

/** What the scripts ask for to compare the tenant, beside what the requests need. */
const READ_SCOPES = ['User.Read.All', 'GroupMember.Read.All', 'Organization.Read.All'];
