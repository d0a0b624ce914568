import { FACTS, type FactNumber, isFact } from '../../../shared/model/facts.ts';
import { paragraph, type SectionMaker, table, text } from './section.ts';

/** What the numbers in brackets stand for. */
export const factsCitedSection: SectionMaker = ({ report, rehearsal, names, words }) => {
  const { t } = words;
  const cited = new Set<FactNumber>([
    ...report.assumptions.flatMap(({ facts }) => facts),
    ...report.preflight.flatMap(({ facts }) => facts),
    ...report.limits.flatMap(({ facts }) => facts),
    ...factsIn([rehearsal.plan.note, ...rehearsal.plan.steps.map(({ note }) => note)].map((note) => names.freeText(note ?? '') ?? '')),
  ]);
  const inOrder = [...cited].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return {
    id: 'facts',
    title: t('reportTexts.document.factsCited.title'),
    blocks: [
      paragraph(t('reportTexts.document.factsCited.about')),
      ...table(
        t('reportTexts.document.factsCited.caption'),
        [
          text(t('reportTexts.document.factsCited.fact'), 1.2),
          text(t('reportTexts.document.factsCited.text'), 10),
          text(t('reportTexts.document.factsCited.confidence'), 3),
        ],
        inOrder.map((fact) => [fact, t(`factTexts.text.${fact}`), t(`factTexts.confidence.${FACTS[fact].confidence}`)]),
      ),
    ],
  };
};

/** Facts that the plan's own notes cite. */
function factsIn(notes: readonly string[]): FactNumber[] {
  return notes.flatMap((note) => note.match(/\bF\d+\b/g) ?? []).filter(isFact);
}
