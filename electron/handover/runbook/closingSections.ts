import { FACTS, type FactNumber } from '../../../shared/model/facts.ts';
import type { ReportSection } from '../../../shared/model/reportDocument.ts';
import { figure, heading, list, paragraph, table, text } from '../../reports/document/section.ts';
import type { RunbookSource } from './runbookDocument.ts';

/** Of those who do not come back as they were; `way-back.json` of the package has all. */
const NAMED_PEOPLE = 8;

/** How to take back what has been done, and what cannot be. */
export function backSection({ irreversible, wayBack, names, words }: RunbookSource): ReportSection {
  const { t, number } = words;
  const people = wayBack.userIds.slice(0, NAMED_PEOPLE).map((id) => names.userById(id).displayName);
  const otherwise = list([
    ...(wayBack.userIds.length === 0
      ? []
      : [t('handoverTexts.runbook.back.people', { count: wayBack.userIds.length, names: words.list(people) })]),
    ...(wayBack.refusedCalls === 0 ? [] : [t('handoverTexts.runbook.back.refused', { count: wayBack.refusedCalls })]),
  ]);
  const lasting = table(
    t('handoverTexts.runbook.back.irreversible'),
    [text(t('handoverTexts.runbook.back.why'), 10), figure(t('handoverTexts.runbook.back.requests'), 2)],
    irreversible.map(({ why, requests }) => [t(`handoverTexts.task.irreversible.${why}`), number(requests)]),
  );
  return {
    id: 'back',
    title: t('handoverTexts.runbook.back.title'),
    blocks: [
      paragraph(t('handoverTexts.runbook.back.text')),
      ...list([t('handoverTexts.runbook.back.look'), t('handoverTexts.runbook.back.all'), t('handoverTexts.runbook.back.data')]),
      ...(lasting.length === 0 ? [paragraph(t('handoverTexts.runbook.back.none'))] : lasting),
      ...otherwise,
    ],
  };
}

/** What remains to be done when everything is done. */
export function afterSection({ words: { t } }: RunbookSource): ReportSection {
  return {
    id: 'after',
    title: t('handoverTexts.runbook.after.title'),
    blocks: list(
      [
        t('handoverTexts.runbook.after.check'),
        t('handoverTexts.runbook.after.errors'),
        t('handoverTexts.runbook.after.audit'),
        t('handoverTexts.runbook.after.direct'),
        t('handoverTexts.runbook.after.import'),
        t('handoverTexts.runbook.after.keep'),
      ],
      true,
    ),
  };
}

/** In the order of their numbers: those that the texts of the runbook name. */
const CITED: readonly FactNumber[] = ['F70', 'F85', 'F89', 'F90', 'F91', 'F127', 'F134', 'F178'];

/** What to know of the portals, and what the numbers in brackets stand for. */
export function portalsSection({ words: { t } }: RunbookSource): ReportSection {
  return {
    id: 'portals',
    title: t('handoverTexts.runbook.paths.title'),
    blocks: [
      ...list([
        t('handoverTexts.runbook.paths.moved'),
        t('handoverTexts.runbook.paths.replace'),
        t('handoverTexts.runbook.paths.both'),
        t('handoverTexts.runbook.paths.buying'),
        t('handoverTexts.runbook.paths.unverified'),
      ]),
      heading(t('handoverTexts.runbook.paths.cited')),
      ...table(
        t('handoverTexts.runbook.paths.cited'),
        [
          text(t('handoverTexts.runbook.paths.fact'), 1),
          text(t('handoverTexts.runbook.paths.says'), 10),
          text(t('handoverTexts.runbook.paths.confidence'), 3),
        ],
        CITED.map((fact) => [fact, t(`factTexts.text.${fact}`), t(`factTexts.confidence.${FACTS[fact].confidence}`)]),
      ),
    ],
  };
}

/** Lines for those who carry it out to sign on. */
export function signOffSection({ words: { t } }: RunbookSource): ReportSection {
  return {
    id: 'sign-off',
    title: t('handoverTexts.runbook.signOff.title'),
    blocks: [
      paragraph(t('handoverTexts.runbook.signOff.about')),
      {
        kind: 'signatures',
        headings: [
          t('handoverTexts.runbook.signOff.name'),
          t('handoverTexts.runbook.signOff.date'),
          t('handoverTexts.runbook.signOff.signature'),
        ],
        labels: [
          t('handoverTexts.runbook.signOff.carriedOut'),
          t('handoverTexts.runbook.signOff.readAlong'),
          t('handoverTexts.runbook.signOff.closed'),
        ],
      },
    ],
  };
}
