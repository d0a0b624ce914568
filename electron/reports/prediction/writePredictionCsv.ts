import { setImmediate as immediate } from 'node:timers/promises';
import { predictionText } from '../../../shared/i18n/sentences/predictionText.ts';
import { createTranslator, type Language, type Translator } from '../../../shared/i18n/translator.ts';
import type { PredictedItem } from '../../../shared/model/prediction.ts';
import type { OutputFile } from '../../files/writeWholeFile.ts';
import { csvText } from '../csv/csvText.ts';

/** A user with everything that the plan or somebody else has changed. */
export interface PredictedPerson {
  readonly id: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly department: string | null;
  readonly items: readonly PredictedItem[];
}

/** Without it Excel takes UTF-8 for the code page of the computer. */
const BYTE_ORDER_MARK = '\ufeff';
/** Users between two looks at who else wants something of this thread. */
const USERS_A_TURN = 500;

/** The check of a prediction as CSV, written as the report's is: a line for each thing about each user. */
export async function writePredictionCsv(
  people: Iterable<PredictedPerson>,
  language: Language,
  out: Pick<OutputFile, 'write'>,
): Promise<void> {
  const words = createTranslator(language);
  const { subject, value } = predictionText(words);
  await out.write(BYTE_ORDER_MARK + toLine(headings(words)));
  let users = 0;
  for (const { id, displayName, userPrincipalName, department, items } of people) {
    const lines = items.map((item) =>
      toLine([
        id,
        displayName,
        userPrincipalName,
        department ?? '',
        subject(item),
        value(item, 'before'),
        value(item, 'predicted'),
        value(item, 'actual'),
        words.t(`window.prediction.kind.${item.kind}`),
        words.t(`window.prediction.detail.${item.detail}`),
      ]),
    );
    await out.write(lines.join(''));
    if (++users % USERS_A_TURN === 0) await immediate();
  }
}

function headings({ t }: Translator): readonly string[] {
  return [
    t('window.prediction.csv.id'),
    t('window.prediction.people.user'),
    t('window.directory.column.userPrincipalName'),
    t('window.prediction.people.department'),
    t('window.prediction.table.what'),
    t('window.prediction.table.before'),
    t('window.prediction.table.predicted'),
    t('window.prediction.table.actual'),
    t('window.prediction.csv.kind'),
    t('window.prediction.table.result'),
  ];
}

function toLine(cells: readonly string[]): string {
  return `${cells.map(csvText).join()}\r\n`;
}
