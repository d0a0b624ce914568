import { afterEach, describe, expect, test, vi } from 'vitest';
import { chooseTarget, dayForFile, nameForFile, receiveFile } from '../../../renderer/client/saveExport.ts';
import { fileSize } from '../../../renderer/features/reports/fileSize.ts';

test('the name of a scenario becomes part of the name of a file that every system takes', () => {
  expect(nameForFile('Bad plan: E1/E3 "first" <now> | a\\b*?')).toBe('Bad plan E1 E3 first now a b');
  expect(nameForFile('a\nb\tc\u0000d')).toBe('a b c d');
  expect(nameForFile('Försäljning → E3 😀')).toBe('Försäljning → E3 😀');
});

test('a long name is cut between characters, so that the name of the file stays within what is allowed', () => {
  const cut = nameForFile('😀'.repeat(200));
  expect([...cut]).toHaveLength(80);
  expect(cut.isWellFormed()).toBe(true);
});

test('the day in the name of a file is that of the calendar on the wall', () => {
  expect(dayForFile(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
  expect(dayForFile(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});

test.each([
  [0, '0 byte', '0 B', '0 byte'],
  [999, '999 byte', '999 B', '999 byte'],
  [1000, '1 kB', '1 kB', '1 kB'],
  [1449, '1.4 kB', '1,4 kB', '1,4 kB'],
  [91_968, '92 kB', '92 kB', '92 kB'],
  [999_499, '999 kB', '999 kB', '999 kB'],
  [999_500, '1 MB', '1 MB', '1 MB'],
  [5_250_000, '5.3 MB', '5,3 MB', '5,3 MB'],
  [2_000_000_000_000, '2,000 GB', '2 000 GB', '2.000 GB'],
])('%i bytes are told as %s', (bytes, en, sv, nl) => {
  const plain = (text: string): string => text.replace(/\u00a0/g, ' ');
  expect([fileSize(bytes, 'en'), fileSize(bytes, 'sv'), fileSize(bytes, 'nl')].map(plain)).toEqual([en, sv, nl]);
});

describe('where a file goes', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('on the desktop the person says so, with the suggested name at hand; closing the dialog makes nothing', async () => {
    const dialog = vi.fn<(name: string) => Promise<string | null>>();
    vi.stubGlobal('window', { desktop: { chooseTarget: dialog } });
    dialog.mockResolvedValueOnce('/home/anna/plan.pdf').mockResolvedValueOnce(null);
    expect(await chooseTarget('plan.pdf')).toEqual({ path: '/home/anna/plan.pdf' });
    expect(dialog).toHaveBeenCalledWith('plan.pdf');
    expect(await chooseTarget('plan.pdf')).toBeNull();
  });

  test('a browser gets a download of that name', async () => {
    vi.stubGlobal('window', {});
    expect(await chooseTarget('plan.pdf')).toEqual({ download: 'plan.pdf' });
  });

  test('a file that lies on this computer already is not fetched', () => {
    const createElement = vi.fn();
    vi.stubGlobal('document', { createElement });
    receiveFile({ fileName: 'plan.pdf', bytes: 1, downloadId: null });
    expect(createElement).not.toHaveBeenCalled();
  });
});
