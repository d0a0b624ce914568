import type { Database } from 'better-sqlite3';
import type { MythGuess } from '../../../shared/model/myth.ts';
import { guardStore } from '../storeError.ts';

/** What somebody held of each myth before seeing it run. */
export function createMythGuesses(db: Database, file: string) {
  const all = db.prepare<[], { mythId: string; guess: MythGuess }>('SELECT mythId, guess FROM mythGuesses');
  const add = db.prepare<[string, MythGuess, string]>('INSERT INTO mythGuesses VALUES (?, ?, ?) ON CONFLICT (mythId) DO NOTHING');
  return {
    /** By myth. */
    all: (): ReadonlyMap<string, MythGuess> => guardStore(file, () => new Map(all.all().map(({ mythId, guess }) => [mythId, guess]))),
    /** Who has seen the truth guesses no more: the first guess stays. */
    add: (mythId: string, guess: MythGuess, guessedAt: string): void => void guardStore(file, () => add.run(mythId, guess, guessedAt)),
  };
}
