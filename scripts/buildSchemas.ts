import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { exerciseSchema } from '../shared/model/exercise.ts';
import { migrationPlanSchema, userSelectorSchema } from '../shared/model/migrationPlan.ts';
import { mythSchema } from '../shared/model/myth.ts';
import { priceBookSchema } from '../shared/model/priceBook.ts';
import { pseudonymKeySchema } from '../shared/model/pseudonymKey.ts';
import { trainingResultSchema } from '../shared/model/trainingResult.ts';
import {
  handoverActionSchema,
  handoverBatchesSchema,
  handoverCheckSchema,
  handoverSchema,
  wayBackSchema,
} from './schemas/handoverSchemas.ts';
import { reportSchema, reportWrittenSchema } from './schemas/reportSchema.ts';
import {
  changeLineSchema,
  checkSchema,
  eventLineSchema,
  gapLineSchema,
  generatedSchema,
  importReportSchema,
  resultSchema,
  stateLineSchema,
  tenantManifestSchema,
} from './schemas/resultSchemas.ts';
import { routesSchema } from './schemas/routesSchema.ts';

const FOLDER = path.join(import.meta.dirname, '../resources/schemas');

const SCHEMAS: readonly (readonly [file: string, title: string, schema: z.ZodType])[] = [
  ['plan', 'A migration plan', migrationPlanSchema],
  ['priceBook', 'A price book', priceBookSchema],
  ['exercise', 'An exercise', exerciseSchema],
  ['myth', 'A myth', mythSchema],
  ['trainingResult', 'A results file of training', trainingResultSchema],
  ['pseudonymKey', 'The key of a tenant that was pseudonymised', pseudonymKeySchema],
  ['tenant', 'manifest.json of a tenant bundle', tenantManifestSchema],
  ['result', 'summary.json of a rehearsal', resultSchema],
  ['states', 'A line of states.jsonl', stateLineSchema],
  ['changes', 'A line of changes.jsonl', changeLineSchema],
  ['gaps', 'A line of gaps.jsonl', gapLineSchema],
  ['events', 'A line of events.jsonl', eventLineSchema],
  ['importReport', 'What import --json prints', importReportSchema],
  ['routes', 'What routes --json prints', routesSchema],
  ['report', 'What report --format json writes', reportSchema],
  ['reportWritten', 'What report --json prints', reportWrittenSchema],
  ['check', 'What check --json prints', checkSchema],
  ['generated', 'What generate --json prints', generatedSchema],
  ['handover', 'handover.json of a hand-over package', handoverSchema],
  ['handoverAction', 'A line of actions/wave-<n>.jsonl of a hand-over package', handoverActionSchema],
  ['handoverCheck', 'A line of checks/<n>.jsonl of a hand-over package', handoverCheckSchema],
  ['handoverWayBack', 'way-back.json of a hand-over package', wayBackSchema],
  ['handoverBatches', 'batches/index.json of a hand-over package', handoverBatchesSchema],
];

/** File name in `resources/schemas/` -> JSON Schema of what stands in such a file: defaults may be left out, ids may be in capitals. */
export function buildSchemas(): Map<string, object> {
  // Selectors nest: they stand once, under a name of their own.
  z.globalRegistry.remove(userSelectorSchema).add(userSelectorSchema, { id: 'userSelector' });
  return new Map(
    SCHEMAS.map(([file, title, schema]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
      return [`${file}.schema.json`, { $schema, title, ...rest }];
    }),
  );
}

function main(): void {
  for (const [name, schema] of buildSchemas()) writeIfChanged(path.join(FOLDER, name), schema);
}

/** Keeps the formatter's layout of a schema that says the same. */
function writeIfChanged(file: string, schema: object): void {
  const text = JSON.stringify(schema, null, 2);
  if (existsSync(file) && JSON.stringify(JSON.parse(readFileSync(file, 'utf8')), null, 2) === text) return;
  writeFileSync(file, `${text}\n`);
  console.log(`${path.basename(file)} changed: run npm run format`);
}

if (import.meta.main) main();
