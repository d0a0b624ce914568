import type { TFunction } from 'i18next';
import type { FactNumber } from '../../../shared/model/facts.ts';
import type { WizardAnswers } from '../../../shared/model/wizard.ts';
import type { WizardDefinition } from './wizardDefinition.ts';

/** Follow the questions of every kind. */
export const CLOSING_PAGES = ['steps', 'preflight', 'outcome'] as const;
export type ClosingPage = (typeof CLOSING_PAGES)[number];

const CLOSING_FACTS: Readonly<Record<ClosingPage, readonly FactNumber[]>> = {
  steps: [],
  preflight: ['F120'],
  outcome: ['F217'],
};

/** A page as the list at the side and the heading show it. */
export interface ListedPage {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly facts: readonly FactNumber[];
  /** Answered, as far as it asks anything. */
  readonly answered: boolean;
  /** Every question before it is answered. */
  readonly reachable: boolean;
}

/** All pages in order. The closing ones can be reached when every question is answered. */
export function listPages({ pages }: WizardDefinition, answers: WizardAnswers, written: boolean, t: TFunction): readonly ListedPage[] {
  const firstOpen = pages.findIndex(({ isAnswered }) => !isAnswered(answers));
  const own = pages.map(
    ({ id, title, why, facts, isAnswered }, place): ListedPage => ({
      id,
      title: title(t),
      why: why(t),
      facts,
      answered: isAnswered(answers),
      reachable: firstOpen < 0 || place <= firstOpen,
    }),
  );
  const closing = CLOSING_PAGES.map(
    (id): ListedPage => ({
      id,
      title: t(`window.wizards.${id}.title`),
      why: t(`window.wizards.${id}.why`),
      facts: CLOSING_FACTS[id],
      answered: id === 'steps' ? written : false,
      reachable: firstOpen < 0,
    }),
  );
  return [...own, ...closing];
}

/** The page an address asks for, or the nearest before it that can be reached. */
export function pageToShow(pages: readonly ListedPage[], wanted: string): number {
  const place = Math.max(
    0,
    pages.findIndex(({ id }) => id === wanted),
  );
  return pages[place]?.reachable === true ? place : pages.findLastIndex(({ reachable }) => reachable);
}
