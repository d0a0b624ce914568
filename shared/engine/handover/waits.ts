import type { HandoverAction } from '../../model/handover.ts';

/** How long the scripts wait for the service. */
export interface WaitSettings {
  /** Of what the rehearsal took; the real service promises no time (F89). */
  readonly timeoutFactor: number;
  readonly minimumTimeoutSeconds: number;
}

export const DEFAULT_WAITS: WaitSettings = { timeoutFactor: 3, minimumTimeoutSeconds: 900 };

export type WaitAction = Extract<HandoverAction, { kind: 'waitForProcessing' }>;

export function waitAction(
  { timeoutFactor, minimumTimeoutSeconds }: WaitSettings,
  { expectedSeconds, ...wait }: Pick<WaitAction, 'id' | 'step' | 'groupIds' | 'expectedSeconds'>,
): WaitAction {
  return {
    kind: 'waitForProcessing',
    ...wait,
    expectedSeconds,
    timeoutSeconds: Math.max(minimumTimeoutSeconds, Math.ceil(expectedSeconds * timeoutFactor)),
    pollSeconds: Math.min(SLOWEST_POLL, Math.max(FASTEST_POLL, Math.round(expectedSeconds / 20))),
  };
}

const FASTEST_POLL = 10;
const SLOWEST_POLL = 60;
