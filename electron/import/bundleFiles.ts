import { AppError } from '../../shared/model/appError.ts';
import type { SourceFile } from './sourceFile.ts';

/** The files of a bundle by what they are (formats.md). Pages are in their natural order: 2 before 10. */
export interface BundleFiles {
  readonly manifest: SourceFile | null;
  readonly organization: SourceFile | null;
  readonly subscribedSkus: SourceFile | null;
  readonly users: readonly SourceFile[];
  readonly groups: readonly SourceFile[];
  readonly members: readonly SourceFile[];
  /** Known, and not used by this version. */
  readonly unused: readonly SourceFile[];
  /** Not part of a bundle. */
  readonly extra: readonly SourceFile[];
}

type Role = keyof BundleFiles;

const SINGLE_FILES: ReadonlyMap<string, Role> = new Map([
  ['manifest.json', 'manifest'],
  ['organization.json', 'organization'],
  ['subscribedskus.json', 'subscribedSkus'],
  ['subscriptions.json', 'unused'],
]);

const PAGED_FILES: readonly (readonly [pattern: RegExp, role: Role])[] = [
  [/^users.*\.json$/, 'users'],
  [/^groups.*\.json$/, 'groups'],
  [/^members-.*\.json$/, 'members'],
  [/^audit.*\.json$/, 'unused'],
];

/** What operating systems leave in folders and archives. */
const LITTER = /^(?:\..*|thumbs\.db|desktop\.ini)$/;

export function sortBundle(files: readonly SourceFile[]): BundleFiles {
  const byRole = Map.groupBy(files.filter((file) => !LITTER.test(file.name.toLowerCase())).sort(comparePages), (file) =>
    roleOf(file.name.toLowerCase()),
  );
  const all = (role: Role) => byRole.get(role) ?? [];
  const single = (role: Role) => {
    const [file, second] = all(role);
    if (second !== undefined) throw new AppError('badInput', { file: second.path, expected: 'one such file', found: 'two' });
    return file ?? null;
  };
  return {
    manifest: single('manifest'),
    organization: single('organization'),
    subscribedSkus: single('subscribedSkus'),
    users: all('users'),
    groups: all('groups'),
    members: all('members'),
    unused: all('unused'),
    extra: all('extra'),
  };
}

function roleOf(name: string): Role {
  return SINGLE_FILES.get(name) ?? PAGED_FILES.find(([pattern]) => pattern.test(name))?.[1] ?? 'extra';
}

/** Numbers inside names compare as numbers, and a name comes before its continuations. The same on every machine, whatever its language. */
function comparePages(a: SourceFile, b: SourceFile): number {
  const key = (file: SourceFile) =>
    file.name
      .toLowerCase()
      .replace(/\.json$/, '')
      .replace(/\d+/g, (digits) => digits.padStart(12, '0'));
  const [keyA, keyB] = [key(a), key(b)];
  return keyA < keyB ? -1 : keyA > keyB ? 1 : 0;
}

/** Larger numbers are dates or ids: a hundred thousand pages are a hundred million users. */
const MAX_PAGE_NUMBER = 99_999;

/** Page numbers that should be there and are not, at most 20. A page's number is the last of its name behind `prefix`; one without is the first. */
export function missingPages(names: readonly string[], prefix: string): number[] {
  const numbers = names.map((name) => Number(/(\d+)\D*$/.exec(name.slice(prefix.length))?.[1] ?? 1)).filter((n) => n <= MAX_PAGE_NUMBER);
  const present = new Set(numbers);
  const missing: number[] = [];
  for (let n = Math.min(1, ...numbers); n < Math.max(0, ...numbers) && missing.length < 20; n++) if (!present.has(n)) missing.push(n);
  return missing;
}
