import { withoutRules } from '../../../shared/engine/report/reportedPlan.ts';
import { automationText, MOST_SERVICES } from '../../../shared/i18n/sentences/stepText.ts';
import type { ReportBlock } from '../../../shared/model/reportDocument.ts';
import {
  asSentence,
  capitalized,
  cell,
  type DocumentSource,
  figure,
  heading,
  list,
  paragraph,
  type SectionMaker,
  table,
  text,
} from './section.ts';

/** The plan: its purpose, its steps as sentences, and who else changes licenses meanwhile. */
export const planSection: SectionMaker = (source) => {
  const { report, words } = source;
  const { t, dateTime } = words;
  const { note, startAt } = report.plan;
  return {
    id: 'plan',
    title: t('reportTexts.document.plan.title'),
    blocks: [
      paragraph(note ?? (report.redaction === 'none' ? t('reportTexts.document.plan.noNote') : t('reportTexts.document.plan.hiddenNote'))),
      paragraph(t('reportTexts.document.plan.begins', { time: dateTime(startAt) })),
      ...steps(source),
      ...switchedOff(source),
      ...automations(source),
    ],
  };
};

function steps({ report, names, words, stepText }: DocumentSource): ReportBlock[] {
  const { t, number, duration } = words;
  const all = report.plan.steps;
  if (all.length === 0) return [paragraph(t('reportTexts.document.plan.empty'))];
  const noteOf = (index: number): string => names.freeText(all[index]?.step.note ?? '') ?? '';
  const withNotes = all.some((_, index) => noteOf(index) !== '');
  const begins = (startedAt: number | null): string => {
    if (startedAt === null) return t('reportTexts.document.plan.notReached');
    return startedAt === 0 ? t('reportTexts.document.plan.atOnce') : duration(startedAt);
  };
  return table(
    t('reportTexts.document.plan.steps'),
    [
      figure(t('reportTexts.document.plan.number'), 1),
      text(t('reportTexts.document.plan.step'), 8),
      text(t('reportTexts.document.plan.at'), 2.5),
      ...(withNotes ? [text(t('reportTexts.document.plan.note'), 6)] : []),
    ],
    all.map(({ startedAt, refused }, index) => {
      const sentence = asSentence(stepText(index));
      const what =
        refused === 0 ? cell(sentence) : cell(`${sentence} ${t('reportTexts.document.plan.refused', { count: refused })}`, 'bad');
      return [number(index + 1), what, begins(startedAt), ...(withNotes ? [noteOf(index)] : [])];
    }),
  );
}

/** A step's sentence counts the services it leaves off when there are many; whoever signs wants their names. */
function switchedOff({ rehearsal, naming, words }: DocumentSource): ReportBlock[] {
  const { t, list: inOneLine } = words;
  const sentences = rehearsal.plan.steps.flatMap((step, index) =>
    step.kind !== 'assignLicense'
      ? []
      : step.addLicenses
          .filter(({ disabledPlans }) => disabledPlans.length > MOST_SERVICES)
          .map(({ skuId, disabledPlans }) =>
            t('reportTexts.document.plan.switchedOff', {
              number: index + 1,
              plan: naming.product(skuId),
              services: inOneLine(disabledPlans.map(naming.service)),
            }),
          ),
  );
  return sentences.map(paragraph);
}

function automations({ report, rehearsal, naming, words }: DocumentSource): ReportBlock[] {
  const { t, language } = words;
  const { automations: all } = rehearsal.plan;
  if (all.length === 0) return [];
  const sentences = all.map((automation) => {
    const users = report.redaction === 'none' ? automation.users : withoutRules(automation.users);
    const named = { ...automation, name: naming.automation(automation.id), users };
    return asSentence(capitalized(automationText(named, naming, words), language));
  });
  return [
    heading(t('reportTexts.document.plan.automations')),
    paragraph(t('reportTexts.document.plan.automationsAbout')),
    ...list(sentences),
  ];
}
