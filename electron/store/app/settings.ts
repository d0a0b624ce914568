import type { Database } from 'better-sqlite3';
import { guardStore } from '../storeError.ts';

/** Values that are remembered by name, each as JSON. Who reads one checks it: an older or newer program may have written it. */
export function createSettings(db: Database, file: string) {
  const get = db.prepare<[string], string>('SELECT value FROM settings WHERE name = ?').pluck();
  const set = db.prepare<[string, string]>('INSERT INTO settings VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value');
  return {
    get: (name: string): unknown => {
      const text = guardStore(file, () => get.get(name));
      return text === undefined ? undefined : JSON.parse(text);
    },
    set: (name: string, value: unknown): void => void guardStore(file, () => set.run(name, JSON.stringify(value))),
  };
}
