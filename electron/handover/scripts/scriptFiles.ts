import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The scripts that ship with the program: the same in every package. */
export const SCRIPTS_FOLDER = path.join(import.meta.dirname, '../../../resources/handover');

/** Files in the order of their names, which are relative and use forward slashes. Lines end as in the repository, whatever Git made of them. */
export function scriptFiles(): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(SCRIPTS_FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .map((file) => ({
      name: path.relative(SCRIPTS_FOLDER, file).replaceAll(path.sep, '/'),
      text: readFileSync(file, 'utf8').replaceAll('\r\n', '\n'),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
