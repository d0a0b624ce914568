import * as z from 'zod';
import { comparisonSearchSchema } from '../comparison/comparisonSearch.ts';
import { playbackSearchSchema } from '../playback/playbackSearch.ts';
import { predictionSearchSchema } from '../prediction/predictionSearch.ts';

/** What a scenario's page can show beside its steps, in the order of the tabs. */
export const SCENARIO_PARTS = ['preflight', 'playback', 'comparison', 'proof', 'sensitivity', 'prices', 'reports', 'prediction'] as const;
export type ScenarioPart = (typeof SCENARIO_PARTS)[number];

/** Every part keeps its state in the address, under names of its own. */
export const scenarioPartSearchSchema = z.object({
  ...playbackSearchSchema.shape,
  ...comparisonSearchSchema.shape,
  ...predictionSearchSchema.shape,
});

/** The part that an address names; null for the steps, which have the scenario's own address. */
export function scenarioPartOf(word: string | undefined): ScenarioPart | null {
  return SCENARIO_PARTS.find((part) => part === word) ?? null;
}
