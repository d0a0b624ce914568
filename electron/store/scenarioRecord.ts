import type { Automation, PlanStep } from '../../shared/model/migrationPlan.ts';
import type { RehearsalSettings } from '../../shared/model/settings.ts';

export type EditKind = 'create' | 'add' | 'replace' | 'remove' | 'move' | 'duplicate' | 'rename' | 'settings' | 'automations';

/** What a scenario is apart from its steps. */
export interface ScenarioText {
  readonly name: string;
  readonly note: string;
  /** ISO 8601. */
  readonly startAt: string;
  readonly settings: RehearsalSettings;
  readonly automations: readonly Automation[];
}

export interface EditNote {
  readonly kind: EditKind;
  /** How many steps the edit was about. */
  readonly steps: number;
}

/** A scenario to write: a step that is there already is given by its key, and a new one as itself. */
export interface ScenarioContent extends ScenarioText {
  readonly steps: readonly (number | PlanStep)[];
}

export interface ScenarioRecord extends ScenarioText {
  readonly id: number;
  readonly revision: number;
  readonly changedAt: string;
  readonly stepKeys: readonly number[];
  /** What undo would take back and redo would do again. */
  readonly undo: EditNote | null;
  readonly redo: EditNote | null;
}

export interface ScenarioHead {
  readonly id: number;
  readonly name: string;
  readonly revision: number;
  readonly steps: number;
  readonly changedAt: string;
}

export interface KeyedStep {
  readonly key: number;
  /** With no more users than a screen is sent. */
  readonly step: PlanStep;
  readonly namedUsers: number | null;
}

export interface EditOrder {
  readonly id: number;
  /** The revision the edit was made on. */
  readonly revision: number;
  /** ISO 8601. */
  readonly changedAt: string;
}
