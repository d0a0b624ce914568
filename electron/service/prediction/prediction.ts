import type { Page } from '../../../shared/contract/base.ts';
import type { ExportTarget, MadeFile } from '../../../shared/contract/exports.ts';
import type { PredictionFilter, PredictionRow, PredictionSummary } from '../../../shared/contract/prediction.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { writeWholeFile } from '../../files/writeWholeFile.ts';
import { writePredictionCsv } from '../../reports/prediction/writePredictionCsv.ts';
import type { JobOptions } from '../jobs/jobTypes.ts';
import type { ServiceParts } from '../serviceParts.ts';
import type { LanguageTag } from '../session/collators.ts';
import { Recent } from '../session/recent.ts';
import { listPredicted, personOf, predictedRow } from './predictedPeople.ts';
import { PredictionNames } from './predictionNames.ts';
import { askPrediction, type CheckedPrediction, type PredictionAsked } from './predictionQuestion.ts';
import { predictionSummary } from './predictionSummary.ts';

type Asked = PredictionAsked & { readonly language: LanguageTag };

/** What a scenario predicted for an earlier copy of the tenant, beside what a later copy shows. All throw as `askPrediction` does. */
export interface Prediction {
  summary(asked: Asked, options?: JobOptions): Promise<PredictionSummary>;
  /** One user, though nothing may have changed. Throws `notFound`. */
  person(asked: Asked & { readonly userId: string }): Promise<PredictionRow>;
  /** Throws what writing a file throws. */
  exportLines(asked: Asked & { readonly target: ExportTarget }, options?: JobOptions): Promise<MadeFile>;
  people(asked: Asked & { readonly filter: PredictionFilter; readonly window: Window }): Promise<Page<PredictionRow>>;
}

interface Window {
  readonly offset: number;
  readonly limit: number;
}

/** Lists that somebody is scrolling through: filters set and taken back. */
const REMEMBERED = 6;

export function createPrediction(parts: ServiceParts): Prediction {
  const lists = new WeakMap<CheckedPrediction['check'], Recent<Promise<Uint32Array>>>();
  const listOf = (checked: CheckedPrediction, filter: PredictionFilter, language: LanguageTag): Promise<Uint32Array> => {
    const recent = lists.get(checked.check) ?? new Recent<Promise<Uint32Array>>(REMEMBERED);
    lists.set(checked.check, recent);
    const key = JSON.stringify([filter, language]);
    const list = recent.get(key, () => listPredicted(checked, filter, language));
    list.catch(() => recent.forget(key));
    return list;
  };
  return {
    summary: async (asked, options) => predictionSummary(await askPrediction(parts, asked, options), parts.library, asked.language),
    people: async ({ filter, window: { offset, limit }, ...asked }) => {
      const checked = await askPrediction(parts, asked);
      const [list, all] = [await listOf(checked, filter, asked.language), await listOf(checked, {}, asked.language)];
      const names = new PredictionNames(checked);
      const rows = Array.from(list.subarray(offset, offset + limit), (person) => predictedRow(checked, names, person));
      return { matching: list.length, total: all.length, rows };
    },
    person: async ({ userId, ...asked }) => {
      const checked = await askPrediction(parts, asked);
      return predictedRow(checked, new PredictionNames(checked), personOf(checked, userId));
    },
    exportLines: async ({ target, ...asked }, options = {}) => {
      const checked = await askPrediction(parts, asked, options);
      const list = await listOf(checked, {}, asked.language);
      const names = new PredictionNames(checked);
      const { path, fileName, downloadId } = await parts.exportTargets.place(target);
      const bytes = await writeWholeFile(path, (out) => writePredictionCsv(rowsOf(checked, names, list, options), asked.language, out), {
        ...(options.signal !== undefined && { signal: options.signal }),
      });
      return { fileName, bytes, downloadId };
    },
  };
}

/** Row by row, as they are written. */
function* rowsOf(
  checked: CheckedPrediction,
  names: PredictionNames,
  list: Uint32Array,
  { signal, onProgress }: JobOptions,
): Generator<PredictionRow> {
  for (const [done, person] of list.entries()) {
    if (done % ROWS_A_REPORT === 0) {
      if (signal?.aborted === true) throw new AppError('cancelled');
      onProgress?.({ stage: 'writing', done, total: list.length });
    }
    yield predictedRow(checked, names, person);
  }
}

const ROWS_A_REPORT = 1000;
