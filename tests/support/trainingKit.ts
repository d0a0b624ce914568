import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import { EXERCISE_FORMAT, EXERCISE_VERSION, type exerciseSchema } from '../../shared/model/exercise.ts';
import { type Files, ID, smallTenant, toFiles } from '../suites/import/exportedTenant.ts';
import { zipBytes } from '../suites/import/zipBytes.ts';

export type WrittenExercise = z.input<typeof exerciseSchema>;
type WrittenStep = WrittenExercise['model']['steps'][number];

/** Gives Dan Roos of the small tenant a license without buying any: short, and with something of everything. */
export function smallExercise(more: Partial<WrittenExercise> = {}): WrittenExercise {
  const assign: WrittenStep = { kind: 'assignLicense', target: { users: { ids: [ID.dan] } }, addLicenses: [{ skuId: ID.e1 }] };
  const buy: WrittenStep = { kind: 'setSeats', skuId: ID.e1, enabled: 20 };
  return {
    format: EXERCISE_FORMAT,
    version: EXERCISE_VERSION,
    id: 'a-license-for-dan',
    level: 1,
    order: 1,
    minutes: 5,
    title: { en: 'A license for Dan', sv: 'En licens till Dan', nl: 'Een licentie voor Dan' },
    role: { en: 'You look after the licenses.' },
    situation: { en: 'Dan Roos is new.' },
    task: { en: 'Give Dan Office 365 E1.' },
    facts: ['F42'],
    tenant: { shipped: 'harbour' },
    startAt: '2026-12-01T08:00:00Z',
    prepared: [{ name: { en: 'Last week' }, note: { en: 'What was done.' }, steps: [buy] }],
    goals: [{ id: 'dan-holds-e1', goal: { kind: 'holds', users: { ids: [ID.dan] }, skuId: ID.e1, from: 'direct' } }],
    never: [{ id: 'no-purchase', event: { kind: 'seatsAbove', skuId: ID.e1, units: 10 } }],
    questions: [
      {
        id: 'who',
        text: { en: 'Who is new?' },
        choices: [
          { id: 'anna', text: { en: 'Anna' }, why: { en: 'The why of the wrong choice.' } },
          { id: 'dan', text: { en: 'Dan' }, right: true, why: { en: 'The why of the right choice.' } },
        ],
      },
    ],
    hints: [
      { id: 'seats', for: 'no-purchase', text: { en: 'The hint about seats.' } },
      { id: 'license', for: 'dan-holds-e1', text: { en: 'The hint about the license.' }, facts: ['F13'] },
      { id: 'last', text: { en: 'The last hint.' } },
    ],
    model: { steps: [assign], answers: { who: 'dan' }, reasons: [{ en: 'The reason of the model path.' }] },
    wrongPaths: [
      {
        id: 'buys-first',
        title: { en: 'The title of the wrong path' },
        steps: [buy, assign],
        answers: { who: 'dan' },
        expected: { points: 79, failed: ['no-purchase'], hint: 'seats' },
      },
    ],
    debrief: { en: 'The words of the debrief.' },
    ...more,
  };
}

/** The same as a package brings it: with its tenant beside it. */
export function packedExercise(more: Partial<WrittenExercise> = {}): WrittenExercise {
  return smallExercise({ id: 'a-packed-exercise', tenant: { packaged: true }, ...more });
}

/** A folder as the program ships one: these exercises, and the small tenant. */
export function writeTrainingFolder(folder: string, exercises: readonly WrittenExercise[] = [smallExercise()]): string {
  const write = (name: string, text: string | Uint8Array): void => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const exercise of exercises) write(`exercises/${exercise.id}.json`, JSON.stringify(exercise));
  for (const [name, text] of Object.entries(toFiles(smallTenant()))) write(`tenants/harbour/${name}`, text);
  return folder;
}

/** The files of a package. */
export function packageFiles(exercise: unknown = packedExercise(), tenant: Files = toFiles(smallTenant())): Files {
  const within = Object.fromEntries(Object.entries(tenant).map(([name, text]) => [`tenant/${name}`, text]));
  return { 'exercise.json': JSON.stringify(exercise), ...within };
}

export function zipOf(files: Files): Buffer {
  return zipBytes(Object.entries(files).map(([name, content]) => ({ name, content })));
}
