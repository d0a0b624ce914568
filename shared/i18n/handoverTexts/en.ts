import { runbookTexts } from './runbook/en.ts';
import { scriptTexts } from './script/en.ts';
import { taskTexts } from './task/en.ts';
import { terraformTexts } from './terraform/en.ts';

/** The hand-over package: what its scripts say, its runbook, its tasks by hand, and the README of its Terraform variant. */
export const handoverTexts = {
  script: scriptTexts,
  task: taskTexts,
  runbook: runbookTexts,
  terraform: terraformTexts,
} as const;
