import type { HandoverContent } from '../handoverContent.ts';
import { runbookFiles } from '../runbook/runbookFiles.ts';
import { scriptFiles } from '../scripts/scriptFiles.ts';
import { scriptTexts } from '../scripts/scriptTexts.ts';
import { terraformFiles } from '../terraform/terraformFiles.ts';
import { fileOf, type PackageFile } from './packageFile.ts';

/** Scripts, their texts, the runbook and the Terraform variant. */
export async function textFiles(content: HandoverContent): Promise<readonly PackageFile[]> {
  return [
    ...scriptFiles().map(fileOf),
    fileOf({ name: 'texts.json', text: scriptTexts(content) }),
    ...(await runbookFiles(content)).map(fileOf),
    ...(await terraformFiles(content)),
  ];
}
