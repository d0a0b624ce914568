import { createTranslator, type Language } from '../../../shared/i18n/translator.ts';
import type { ClassTable } from '../../../shared/model/classTable.ts';
import type { OutputFile } from '../../files/writeWholeFile.ts';
import { csvText } from '../csv/csvText.ts';
import { learnerName } from './learnerName.ts';

/** Without it Excel takes UTF-8 for the code page of the computer. */
const BYTE_ORDER_MARK = '\ufeff';

/** The results of a class as CSV, written as the report's is: a line for each learner and exercise; yes and no as 1 and 0. */
export async function writeClassCsv(
  { learners, exercises, results }: ClassTable,
  { withNames, language }: { readonly withNames: boolean; readonly language: Language },
  out: Pick<OutputFile, 'write'>,
): Promise<void> {
  const words = createTranslator(language);
  const { t } = words;
  const headings = [
    t('trainingTexts.classTable.learner'),
    t('trainingTexts.classTable.exercise'),
    t('trainingTexts.classTable.points'),
    t('trainingTexts.classTable.passed'),
    t('trainingTexts.classTable.checks'),
    t('trainingTexts.classTable.hints'),
    t('trainingTexts.classTable.resets'),
    t('trainingTexts.classTable.begunAt'),
    t('trainingTexts.classTable.passedAt'),
    t('trainingTexts.classTable.recheck'),
    t('trainingTexts.classTable.pointsHere'),
  ];
  await out.write(`${BYTE_ORDER_MARK}${headings.map(csvText).join()}\r\n`);
  const titleOf = new Map(exercises.map(({ key, title }) => [key, title]));
  for (const learner of withNames ? learners : learners.toSorted((a, b) => a.number - b.number)) {
    const name = learnerName(learner, withNames, words);
    for (const result of results) {
      if (result.learner !== learner.number) continue;
      const { points, passed, checks, hints, resets, begunAt, passedAt, recheck, pointsHere } = result;
      const cells = [
        csvText(name),
        csvText(titleOf.get(result.exercise) ?? ''),
        points ?? '',
        passed ? 1 : 0,
        checks,
        hints,
        resets,
        csvText(begunAt),
        passedAt === null ? '' : csvText(passedAt),
        csvText(t(`trainingTexts.classTable.recheckAs.${recheck}`)),
        pointsHere ?? '',
      ];
      await out.write(`${cells.join()}\r\n`);
    }
  }
}
