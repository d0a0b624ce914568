import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { isCancelled, readFailure } from '../../../renderer/client/failure.ts';
import { percentOf, progressText } from '../../../renderer/client/progressOf.ts';
import { toPseudo } from '../../../shared/i18n/pseudo.ts';
import { failureText } from '../../../shared/i18n/sentences/failureText.ts';
import { createTranslator } from '../../../shared/i18n/translator.ts';

const { t } = createTranslator('en');
const app = (code: string): ORPCError<string, unknown> => new ORPCError('APP', { status: 422, data: { code, details: { file: 'a.zip' } } });

describe('what went wrong', () => {
  it('is the expected failure that the contract carries', () => {
    expect(readFailure(app('diskFull'))).toEqual({ kind: 'expected', code: 'diskFull', details: { file: 'a.zip' } });
  });

  it('is a fault of the program for a code that nobody knows, and for everything else', () => {
    expect(readFailure(app('somethingNew'))).toEqual({ kind: 'fault' });
    expect(readFailure(new TypeError('x is undefined'))).toEqual({ kind: 'fault' });
    expect(readFailure(new ORPCError('INTERNAL_SERVER_ERROR'))).toEqual({ kind: 'fault' });
  });

  it('is a host that does not answer, or does not know this window any more', () => {
    expect(readFailure(new TypeError('Failed to fetch'))).toEqual({ kind: 'unreachable' });
    expect(readFailure(new ORPCError('UNAUTHORIZED', { status: 401 }))).toEqual({ kind: 'unreachable' });
  });

  it('is told from being called off', () => {
    expect(isCancelled(app('cancelled'))).toBe(true);
    expect(isCancelled(new DOMException('x', 'AbortError'))).toBe(true);
    expect(isCancelled(app('diskFull'))).toBe(false);
  });

  it('reads as file, place, what is wrong and what was expected', () => {
    const details = { file: 'users.json', place: 'line 3', expected: 'a list', found: 'a number' };
    expect(failureText('badInput', details, t)).toBe('users.json: line 3: This is not what it should be. Expected a list; found a number.');
  });

  it('names what does not exist', () => {
    expect(failureText('notFound', { found: 'tenant contoso' }, t)).toBe('tenant contoso: This does not exist.');
  });
});

describe('progress', () => {
  it('is a percentage only where the whole is known', () => {
    expect(percentOf({ stage: 'importing', done: 1, total: 3 })).toBe(33);
    expect(percentOf({ stage: 'rehearsing', done: 1, total: null })).toBeNull();
    expect(percentOf({ stage: 'saving', done: 9, total: 3 })).toBe(100);
  });

  it('is told in words for every stage', () => {
    expect(progressText(null, t)).toBe('Starting');
    expect(progressText({ stage: 'uploading', done: 1, total: 2 }, t)).toBe('Handing the files over, 50 %');
    expect(progressText({ stage: 'rehearsing', done: 12_345, total: null }, t)).toBe('Rehearsing, 12,345 events');
  });
});

describe('the language for tests', () => {
  it('changes every letter it can, and no placeholder', () => {
    expect(toPseudo('Add {{count, number}} users')).toBe('[!! Åďď {{count, number}} ûŝéŕŝ !!]');
  });
});
