import path from 'node:path';
import { printable } from '../../../../shared/i18n/sentences/printable.ts';
import { stepText } from '../../../../shared/i18n/sentences/stepText.ts';
import type { RehearseResult } from '../../../service/jobs/rehearseJob.ts';
import { hang } from '../layout/textWidth.ts';
import type { Ink } from '../terminal.ts';
import { adviceLines } from './adviceLines.ts';
import { fateLines } from './fateLines.ts';
import { findingLines } from './findingLines.ts';
import { createNaming } from './naming.ts';
import { bullets, facts, heading, INDENT, type Page, paragraph } from './page.ts';
import { errorLines, refusalLines, seatLines, serviceLines } from './rehearsalTables.ts';

const INK: Readonly<Record<RehearseResult['summary']['verdict'], Ink>> = { safe: 'green', atRisk: 'yellow', blocked: 'red' };

/** The answer of a rehearsal: the verdict first, then why, who, seats, what to do, and what it cannot know (F217). */
export function rehearsalLines(result: RehearseResult, page: Page): string[] {
  const naming = createNaming(result.names, page.words);
  const { t } = page.words;
  return [
    ...verdictLines(result, page),
    ...factLines(result, page),
    ...heading(page, t('why.heading')),
    ...bullets(page, reasonsOf(result, page)),
    ...refusalLines(result, naming, page),
    ...fateLines(result, naming, page),
    ...errorLines(result, naming, page),
    ...serviceLines(result, naming, page),
    ...seatLines(result, naming, page),
    ...findingLines(result.findings, 'rehearsal', naming, page),
    ...heading(page, t('next.heading')),
    ...adviceLines(result, page),
    ...limitLines(result, page),
  ];
}

/** The plan, step by step, with the time each step began. */
export function stepLines({ plan, impact, summary, names }: RehearseResult, page: Page): string[] {
  const naming = createNaming(names, page.words);
  const { t, time } = page.words;
  const startedAt = Date.parse(summary.clock.startedAt);
  return plan.steps.flatMap((step, i) => {
    const seconds = impact.stepsStartedAt[i] ?? null;
    const when =
      seconds === null ? t('steps.notReached') : time(new Date(startedAt + seconds * 1000).toISOString(), summary.clock.startedAt);
    const note =
      step.note === undefined ? [] : hang(`${INDENT}   `, printable(step.note), page.width).map((line) => page.paint('dim', line));
    return [...hang(`${INDENT}${i + 1}. `, `${when}  ${stepText(step, naming, page.words)}`, page.width), ...note];
  });
}

function verdictLines({ summary, impact }: RehearseResult, page: Page): string[] {
  const { t } = page.words;
  const { verdict, users } = summary;
  const sentence =
    verdict === 'atRisk' ? t('verdict.atRiskSentence', { count: impact.hurtUsers, total: users.total }) : t(`verdict.${verdict}Sentence`);
  return [page.paint(['bold', INK[verdict]], t(`verdict.${verdict}`).toLocaleUpperCase(page.words.language)), ...paragraph(page, sentence)];
}

function factLines({ summary, plan, tenant }: RehearseResult, page: Page): string[] {
  const { t, date, dateTime, duration, time } = page.words;
  const { clock, users } = summary;
  const name = printable(tenant.displayName) || t('import.unnamed');
  const count = t('count.users', { count: tenant.users });
  return [
    '',
    ...facts(page, [
      [t('facts.plan'), printable(plan.name) || t('facts.unnamedPlan')],
      [
        t('facts.tenant'),
        tenant.exportedAt === null
          ? t('facts.tenantDetailUndated', { name, users: count })
          : t('facts.tenantDetail', { name, users: count, date: date(tenant.exportedAt) }),
      ],
      [
        t('facts.time'),
        t('facts.timeDetail', {
          from: dateTime(clock.startedAt),
          to: time(clock.endedAt, clock.startedAt),
          duration: duration(clock.elapsedSeconds),
        }),
      ],
      [
        t('facts.changed'),
        t('facts.changedDetail', {
          changed: t('count.users', { count: users.changed }),
          touched: t('count.users', { count: users.touched }),
        }),
      ],
    ]),
  ];
}

function reasonsOf({ summary }: RehearseResult, { words: { t, duration } }: Page): string[] {
  const { users, gaps, refusals, outcome, settings } = summary;
  const reasons = [
    ...(refusals.length > 0 ? [t('why.refused', { count: refusals.length })] : []),
    ...(outcome === 'horizonReached' ? [t('why.horizon', { duration: duration(settings.horizonSeconds) })] : []),
    ...(users.withLoss > 0 ? [t('why.lost', { count: users.withLoss })] : []),
    ...(users.withDowngrade > 0 ? [t('why.downgraded', { count: users.withDowngrade })] : []),
    ...(users.withGap > 0 ? [t('why.gap', { count: users.withGap, duration: duration(gaps.longestSeconds) })] : []),
    ...(users.withDip > 0 ? [t('why.dip', { count: users.withDip })] : []),
    ...(users.withNewError > 0 ? [t('why.newErrors', { count: users.withNewError })] : []),
  ];
  return reasons.length === 0 ? [t('why.safe')] : reasons;
}

function limitLines({ summary: { settings } }: RehearseResult, page: Page): string[] {
  const { t } = page.words;
  const choice = t(`limits.disputedChoice.${settings.disputedExclusions}`);
  return [
    ...heading(page, t('limits.heading')),
    ...bullets(page, [t('limits.model'), t('limits.order'), t('limits.disputed', { choice }), t('limits.age')]),
  ];
}

/** Files and what each is for, under the folder they are in. */
export function fileLines(files: readonly (readonly [file: string, meaning: string])[], page: Page): string[] {
  if (files.length === 0) return [];
  const folders = Map.groupBy(files, ([file]) => path.dirname(file));
  return [
    ...heading(page, page.words.t('files.heading')),
    ...[...folders].flatMap(([folder, inside]) => [
      `${INDENT}${printable(folder)}${path.sep}`,
      ...facts(
        page,
        inside.map(([file, meaning]) => [printable(path.basename(file)), meaning]),
      ).map((line) => INDENT + line),
    ]),
  ];
}
