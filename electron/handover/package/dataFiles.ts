import type { CompiledHandover } from '../../../shared/engine/handover/compileHandover.ts';
import type { WayBack } from '../../../shared/engine/handover/wayBack.ts';
import type { HandoverManifest } from '../../../shared/model/handover.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import { batchFiles } from '../batches/batchFiles.ts';
import { jsonLines, jsonText, type PackageFile } from './packageFile.ts';

export interface PackagedData {
  readonly manifest: HandoverManifest;
  readonly plan: MigrationPlan;
  readonly compiled: CompiledHandover;
  readonly wayBack: WayBack;
}

/** What the scripts read, and the same as batches. Each file has to be read to its end before the next is asked for. */
export function* dataFiles({ manifest, plan, compiled, wayBack }: PackagedData): Generator<PackageFile> {
  yield { name: 'handover.json', chunks: [jsonText(manifest)] };
  yield { name: 'plan.json', chunks: [jsonText(plan)] };
  yield { name: 'way-back.json', chunks: [jsonText(wayBack)] };
  for (let boundary = 0; boundary <= compiled.waves.length; boundary++) {
    yield { name: checkFile(boundary), chunks: jsonLines(compiled.checks(boundary)) };
  }
  for (const { number } of compiled.waves) yield { name: actionFile(number), chunks: jsonLines(compiled.actions(number)) };
  yield* batchFiles(manifest, compiled, checkFile);
}

export function checkFile(boundary: number): string {
  return `checks/${padded(boundary)}.jsonl`;
}

export function actionFile(wave: number): string {
  return `actions/wave-${padded(wave)}.jsonl`;
}

function padded(number: number): string {
  return String(number).padStart(3, '0');
}
