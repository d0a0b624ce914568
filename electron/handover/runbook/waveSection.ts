import type { HandoverWave } from '../../../shared/model/handover.ts';
import type { ReportBlock, ReportSection } from '../../../shared/model/reportDocument.ts';
import { asSentence, heading, list, paragraph, table, text } from '../../reports/document/section.ts';
import { taskSentences } from '../taskText.ts';
import { portalPath } from './portalPaths.ts';
import type { RunbookSource } from './runbookDocument.ts';

/** One wave: what happens, what to expect, where to look, when to stop and how to go back. */
export function waveSection(source: RunbookSource, wave: HandoverWave): ReportSection {
  const { words } = source;
  const { t, number, duration } = words;
  const times = { begins: duration(wave.startsAt), takes: duration(wave.endsAt - wave.startsAt) };
  return {
    id: `wave-${wave.number}`,
    title: t('handoverTexts.runbook.wave.title', { wave: number(wave.number) }),
    blocks: [
      paragraph(
        [
          t('handoverTexts.runbook.wave.whatText', { count: wave.users }),
          t('handoverTexts.runbook.wave.requests', { count: wave.requests }),
          wave.startsAt === 0 ? t('handoverTexts.runbook.wave.expectFirst', times) : t('handoverTexts.runbook.wave.expect', times),
        ].join(' '),
      ),
      heading(t('handoverTexts.runbook.wave.how')),
      ...list(
        [
          t('handoverTexts.runbook.wave.run', { wave: wave.number }),
          t('handoverTexts.runbook.wave.check'),
          t('handoverTexts.runbook.wave.stop'),
          t('handoverTexts.runbook.wave.support'),
          t('handoverTexts.runbook.wave.back', { wave: wave.number }),
        ],
        true,
      ),
      ...taskBlocks(source, wave),
      ...stepBlocks(source, wave),
    ],
  };
}

function stepBlocks({ plan, naming, stepText, words }: RunbookSource, wave: HandoverWave): ReportBlock[] {
  const { t, number } = words;
  const nowhere = t('handoverTexts.runbook.wave.nowhere');
  const rows = wave.steps.flatMap((index) => {
    const step = plan.steps[index];
    if (step === undefined) return [];
    const { today, old } = portalPath(step, naming);
    return [[`${number(index + 1)}. ${stepText(index)}`, today ?? nowhere, old ?? nowhere]];
  });
  return table(
    t('handoverTexts.runbook.wave.paths'),
    [
      text(t('handoverTexts.runbook.wave.step'), 4),
      text(t('handoverTexts.runbook.wave.today'), 4),
      text(t('handoverTexts.runbook.wave.old'), 3),
    ],
    rows,
  );
}

function taskBlocks({ manualTasks, naming, words }: RunbookSource, wave: HandoverWave): ReportBlock[] {
  const tasks = manualTasks.filter((task) => task.wave === wave.number);
  if (tasks.length === 0) return [];
  return [
    heading(words.t('handoverTexts.runbook.wave.tasks')),
    paragraph(words.t('handoverTexts.runbook.wave.tasksText')),
    ...list(tasks.map((task) => asSentence(taskSentences(task, naming, words).do))),
  ];
}
