import { TRAINING_RESULT_FORMAT, TRAINING_RESULT_VERSION, type TrainingResult } from '../../../shared/model/trainingResult.ts';
import { writeWholeFile } from '../../files/writeWholeFile.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';

/** Writes the results file of a learner; answers its size in bytes. Throws as every writer does. */
export async function writeResults(
  file: string,
  content: Omit<TrainingResult, '$schema' | 'format' | 'version'>,
  { signal, onProgress }: JobOptions = {},
): Promise<number> {
  onProgress?.({ stage: 'writing', done: 0, total: null });
  const result: TrainingResult = { format: TRAINING_RESULT_FORMAT, version: TRAINING_RESULT_VERSION, ...content };
  const text = `${JSON.stringify(result, null, 2)}\n`;
  return await writeWholeFile(file, (out) => out.write(text), signal === undefined ? {} : { signal });
}
