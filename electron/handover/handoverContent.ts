import type { WayBack } from '../../shared/engine/handover/wayBack.ts';
import type { Translator } from '../../shared/i18n/translator.ts';
import type { HandoverAction, HandoverCheck, HandoverManifest, Irreversible, ManualTask } from '../../shared/model/handover.ts';
import type { MigrationPlan } from '../../shared/model/migrationPlan.ts';
import type { ReportNames } from '../../shared/model/reportNames.ts';

/** All that the parts of a hand-over package are written from. What grows with the tenant is asked for anew by each that needs it. */
export interface HandoverContent {
  readonly manifest: HandoverManifest;
  readonly plan: MigrationPlan;
  /** In the order they are to be done. */
  readonly manualTasks: readonly PackagedTask[];
  /** Requests that no other request takes back, by why. */
  readonly irreversible: readonly { readonly why: Irreversible; readonly requests: number }[];
  /** Taking everything back, rehearsed. */
  readonly wayBack: WayBack;
  /** Zero-based indexes of steps that the service is known to refuse. */
  readonly refusedSteps: readonly number[];
  readonly names: ReportNames;
  readonly words: Translator;
  /** Everything the plan touches, before its first wave and after its last. */
  firstChecks(): Iterable<HandoverCheck>;
  lastChecks(): Iterable<HandoverCheck>;
  /** In the order they are to be done; `wave` from 1. */
  actions(wave: number): Iterable<HandoverAction>;
}

export interface PackagedTask {
  readonly actionId: string;
  /** From 1. */
  readonly wave: number;
  /** Zero-based index of the plan's step. */
  readonly step: number;
  readonly task: ManualTask;
}
