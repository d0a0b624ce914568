import type { Report, ReportedMoment } from '../../../shared/model/report.ts';
import type { ReportCell } from '../../../shared/model/reportDocument.ts';
import { cell, type DocumentSource, paragraph, type SectionMaker, table, text } from './section.ts';

/** What happens when: steps as they begin, and what the service does with them. */
export const timelineSection: SectionMaker = (source) => {
  const { report, words } = source;
  const { t, duration } = words;
  const { moments, leftOut } = report.timeline;
  const after = (seconds: number): string => (seconds === 0 ? t('reportTexts.document.atStart') : duration(seconds));
  const startedAt = Date.parse(report.summary.clock.startedAt);
  const clock = (at: number): string => words.time(new Date(startedAt + at * 1000).toISOString(), report.summary.clock.startedAt);
  return {
    id: 'timeline',
    title: t('reportTexts.document.timeline.title'),
    blocks: [
      paragraph(changesText(report.timeline, words)),
      ...table(
        t('reportTexts.document.timeline.caption'),
        [
          text(t('reportTexts.document.timeline.time'), 3),
          text(t('reportTexts.document.timeline.after'), 2.5),
          text(t('reportTexts.document.timeline.what'), 10),
        ],
        moments.map((moment) => [clock(moment.at), after(moment.at), momentCell(moment, source)]),
        leftOut === 0 ? null : t('reportTexts.document.timeline.leftOut', { count: leftOut }),
      ),
      paragraph(t('reportTexts.document.timeline.about')),
    ],
  };
};

function changesText({ firstChange, lastChange }: Report['timeline'], { t, duration }: DocumentSource['words']): string {
  if (firstChange === null || lastChange === null) return t('reportTexts.document.timeline.noChanges');
  const [from, to] = [duration(firstChange), duration(lastChange)];
  if (lastChange === 0) return t('reportTexts.document.timeline.changesAtStart');
  if (from === to) return t('reportTexts.document.timeline.changesAt', { to });
  return firstChange === 0
    ? t('reportTexts.document.timeline.changesFromStart', { to })
    : t('reportTexts.document.timeline.changes', { from, to });
}

function momentCell(moment: ReportedMoment, { words, stepText }: DocumentSource): ReportCell {
  const { t, duration } = words;
  switch (moment.kind) {
    case 'step': {
      const values = { number: moment.step + 1, step: stepText(moment.step) };
      return moment.refused === 0
        ? cell(t('reportTexts.document.timeline.step', values))
        : cell(t('reportTexts.document.timeline.stepRefused', { ...values, count: moment.refused }), 'bad');
    }
    case 'processing': {
      const values = { count: moment.users, group: moment.group.displayName, until: duration(moment.until) };
      const sentence = t('reportTexts.document.timeline.processing', values);
      return moment.failed === 0
        ? cell(sentence)
        : cell(`${sentence} ${t('reportTexts.document.timeline.failed', { count: moment.failed })}`, 'caution');
    }
    case 'end':
      return cell(t(`reportTexts.document.timeline.${moment.outcome}`), moment.outcome === 'completed' ? 'good' : 'bad');
  }
}
