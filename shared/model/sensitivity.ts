import type { FactNumber } from './facts.ts';
import type { Outcome, Verdict } from './resultSummary.ts';
import type { RehearsalSettings } from './settings.ts';

/** Settings that stand for a disputed rule or an unsettled fact, then those that are guesses about time. */
export const DISPUTED_SETTINGS = [
  'era',
  'disputedExclusions',
  'inferredRules',
  'assignWarningUnits',
  'missingUsageLocationInGroups',
  'licenseGuests',
] as const satisfies readonly (keyof RehearsalSettings)[];
export const GUESSED_TIMES = [
  'usersPerSecondPerGroup',
  'groupQueueDelaySeconds',
  'dynamicRuleDelaySeconds',
  'adminStepSeconds',
] as const satisfies readonly (keyof RehearsalSettings)[];
export type DisputedSetting = (typeof DISPUTED_SETTINGS)[number];
export type GuessedTime = (typeof GUESSED_TIMES)[number];

/** Which fact says that a setting is not settled, or that its value is a guess. */
export const FACTS_OF_SETTINGS = {
  era: ['F86', 'F87', 'F217'],
  disputedExclusions: ['F132'],
  inferredRules: ['F217'],
  assignWarningUnits: ['F28'],
  missingUsageLocationInGroups: ['F73', 'F75'],
  licenseGuests: ['F62'],
  usersPerSecondPerGroup: ['F89'],
  groupQueueDelaySeconds: ['F89'],
  dynamicRuleDelaySeconds: ['F101'],
  adminStepSeconds: ['F89'],
} as const satisfies Record<DisputedSetting | GuessedTime, readonly FactNumber[]>;

export type SettingValue = string | number | boolean;

/** One setting turned to another value. */
export interface Turn {
  readonly setting: DisputedSetting | GuessedTime;
  readonly before: SettingValue;
  readonly after: SettingValue;
}

/** What a verdict is drawn from, gravest first; then what only tells how long things take. */
export const TURNED_FIGURES = [
  'refusedCalls',
  'withLoss',
  'withDowngrade',
  'withGap',
  'withDip',
  'withNewError',
  'inErrorAfter',
  'changed',
  'peakUnits',
  'unitsAfter',
  'longestGap',
  'totalGap',
  'elapsed',
] as const;
export type TurnedFigure = (typeof TURNED_FIGURES)[number];
/** These follow the pace of the service and of people; they say nothing about who is harmed. */
export const TIME_FIGURES: readonly TurnedFigure[] = ['longestGap', 'totalGap', 'elapsed'];

/** A figure that comes out otherwise. */
export interface FigureChange {
  readonly figure: TurnedFigure;
  /** Of which license plan, for units; else null. */
  readonly skuId: string | null;
  readonly before: number;
  readonly after: number;
}

/** How the scenario ends with one setting turned. */
export interface TurnResult extends Turn {
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** In the order of TURNED_FIGURES; empty when nothing hangs on the setting. */
  readonly changes: readonly FigureChange[];
}

export interface SensitivityReport {
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** In the order of the settings. */
  readonly turns: readonly TurnResult[];
}
