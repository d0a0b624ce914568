import type { TFunction } from 'i18next';
import type { ComponentType } from 'react';
import type { FactNumber } from '../../../shared/model/facts.ts';
import type { WizardAnswers, WizardKind } from '../../../shared/model/wizard.ts';

/** What a page of a wizard is given. */
export interface WizardPageProps {
  readonly tenantId: string;
  /** So far; a page reads its own with a schema that takes what is missing. */
  readonly answers: WizardAnswers;
  /** Puts these beside the others; undefined takes one away. They are kept at once. */
  readonly answer: (answers: WizardAnswers) => void;
}

/** One page of questions. The frame draws its title, why it is asked, and the way back and on. */
export interface WizardPage {
  /** In the address and in what is saved. */
  readonly id: string;
  readonly title: (t: TFunction) => string;
  /** One or two sentences: why this comes now. */
  readonly why: (t: TFunction) => string;
  /** What it rests on. */
  readonly facts: readonly FactNumber[];
  /** Rendered as a component, so it can have hooks. */
  readonly content: ComponentType<WizardPageProps>;
  /** Whether one can go on. */
  readonly isAnswered: (answers: WizardAnswers) => boolean;
}

/** A kind of wizard: its own questions. What follows is the same for all: the steps, preflight, the outcome. */
export interface WizardDefinition {
  readonly kind: WizardKind;
  readonly pages: readonly WizardPage[];
  /** Why a step is there, in words: the sentence of a reason's code. Ids in the values have become names. */
  readonly reason: (t: TFunction, code: string, values: Readonly<Record<string, string | number>>) => string;
}
