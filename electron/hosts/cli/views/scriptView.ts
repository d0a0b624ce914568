import path from 'node:path';
import { printable } from '../../../../shared/i18n/sentences/printable.ts';
import type { HandoverResult } from '../../../service/jobs/handoverJob.ts';
import { nearPath } from '../commandHost.ts';
import type { Ink } from '../terminal.ts';
import { bullets, facts, heading, type Page, paragraph, table } from './page.ts';

const INK: Readonly<Record<HandoverResult['manifest']['plan']['verdict'], Ink>> = { safe: 'green', atRisk: 'yellow', blocked: 'red' };

/** What was written, whether it should be used, the waves, and what to read first. */
export function scriptLines(
  { folder, manifest, overview }: Pick<HandoverResult, 'manifest' | 'overview'> & { folder: string },
  page: Page,
): string[] {
  const { t, number, duration, language } = page.words;
  const { verdict, name } = manifest.plan;
  const rows = overview.waves.map((wave) => [
    number(wave.number),
    wave.startsAt === 0 ? t('hosts.script.atOnce') : duration(wave.startsAt),
    number(wave.users),
    number(wave.requests),
    number(wave.manualTasks),
  ]);
  const lasting = overview.irreversible.reduce((sum, { requests }) => sum + requests, 0);
  return [
    page.paint(['bold', INK[verdict]], t(`verdict.${verdict}`).toLocaleUpperCase(language)),
    ...paragraph(page, t(`hosts.script.${verdict}`)),
    '',
    ...facts(page, [
      [t('hosts.script.plan'), printable(name) || t('facts.unnamedPlan')],
      [t('hosts.script.folder'), `${printable(nearPath(folder))}${path.sep}`],
      [t('hosts.script.requests'), number(overview.requests)],
      [t('hosts.script.pace'), number(manifest.pace.requestsPerSecond)],
    ]),
    ...heading(page, t('hosts.script.waves')),
    ...table(
      page,
      [
        { heading: t('hosts.script.wave'), align: 'end' },
        { heading: t('hosts.script.begins'), align: 'end' },
        { heading: t('hosts.script.users'), align: 'end' },
        { heading: t('hosts.script.requests'), align: 'end' },
        { heading: t('hosts.script.tasks'), align: 'end' },
      ],
      rows,
    ),
    ...heading(page, t('hosts.script.next')),
    ...bullets(page, [
      t('hosts.script.read', { file: 'RUNBOOK.html' }),
      ...(verdict === 'blocked' ? [] : [t('hosts.script.look')]),
      ...(lasting === 0 ? [] : [t('hosts.script.lasting', { count: lasting })]),
      t('hosts.script.untried'),
    ]),
  ];
}
