import type { Shape } from '../shape.ts';
import type { handoverTexts as english } from './en.ts';
import { runbookTexts } from './runbook/nl.ts';
import { scriptTexts } from './script/nl.ts';
import { taskTexts } from './task/nl.ts';
import { terraformTexts } from './terraform/nl.ts';

export const handoverTexts: Shape<typeof english> = {
  script: scriptTexts,
  task: taskTexts,
  runbook: runbookTexts,
  terraform: terraformTexts,
};
