import type { Shape } from '../shape.ts';
import type { handoverTexts as english } from './en.ts';
import { runbookTexts } from './runbook/sv.ts';
import { scriptTexts } from './script/sv.ts';
import { taskTexts } from './task/sv.ts';
import { terraformTexts } from './terraform/sv.ts';

export const handoverTexts: Shape<typeof english> = {
  script: scriptTexts,
  task: taskTexts,
  runbook: runbookTexts,
  terraform: terraformTexts,
};
