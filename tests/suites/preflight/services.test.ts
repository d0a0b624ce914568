import { describe, expect, it } from 'vitest';
import { catalogOf } from '../../support/planBuilder.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { atRisk, check, onGroup, wait } from './checked.ts';

const families = {
  mail: { 'mail-small': 1, 'mail-large': 2 },
  'exchange-archive': { 'archive-small': 1, 'archive-large': 2 },
  chat: { chat: 1 },
  phone: { phone: 1 },
  files: { files: 1 },
  'office-apps': { desktop: 1 },
  'foundation-plumbing': { plumbing: 1 },
};
const catalog = atRisk(catalogOf({ families }), { mail: 'mailbox', 'exchange-archive': 'mailbox', phone: 'phone-number', files: 'files' });

/** Anna and Bea get `old` from a group; the plans below take them to `next`. */
const built = (old: readonly string[], next: readonly string[]) =>
  tenant()
    .sku('old', { plans: old })
    .sku('next', { plans: next })
    .group('staff', { licenses: ['old'] })
    .user('anna', { in: ['staff'] })
    .user('bea', { in: ['staff'] });
const swap = [onGroup('staff', ['next'], ['old']), wait];
const removeFirst = [onGroup('staff', [], ['old']), wait, onGroup('staff', ['next']), wait];

describe('services', () => {
  it('F121 counts those who lose a service, and names the family', () => {
    const checked = check(built(['mail-small', 'chat'], ['mail-small']), swap, { catalog });
    expect(checked.line('F121', 'lost')).toBe('warning 2 anna,bea');
    expect(checked.find('F121', 'lost')?.values).toEqual({ families: 1, family: 'chat' });
  });

  it('F121 counts those who end with less of a service', () => {
    const checked = check(built(['mail-large'], ['mail-small']), swap, { catalog });
    expect(checked.line('F121', 'downgraded')).toBe('warning 2 anna,bea');
    expect(checked.find('F121', 'downgraded')?.values).toEqual({ families: 1, family: 'mail' });
  });

  it('F121 a successor or an upgrade is neither, and plumbing counts for nothing', () => {
    const checked = check(built(['mail-small', 'plumbing'], ['mail-large']), swap, { catalog });
    expect(checked.line('F121', 'lost')).toBeNull();
    expect(checked.line('F121', 'downgraded')).toBeNull();
  });

  it('F98 removing before adding leaves people without a service for a while', () => {
    const checked = check(built(['mail-small'], ['mail-small']), removeFirst, { catalog });
    expect(checked.line('gap')).toBe('warning 2 anna,bea');
    expect(checked.find('gap')?.values).toEqual({ families: 1, family: 'mail', longestSeconds: 60 });
    expect(check(built(['mail-small'], ['mail-small']), swap, { catalog }).line('gap')).toBeNull();
  });

  it('a plan that goes through a smaller service on the way has a dip', () => {
    const steps = [onGroup('staff', [{ skuId: 'both', disabledPlans: ['mail-large'] }], ['old']), wait, onGroup('staff', ['both']), wait];
    const dipping = built(['mail-large'], []).sku('both', { plans: ['mail-small', 'mail-large'] });
    expect(check(dipping, steps, { catalog }).line('dip')).toBe('warning 2 anna,bea');
    expect(check(built(['mail-large'], ['mail-large']), swap, { catalog }).line('dip')).toBeNull();
  });

  it('F36 names those for whom a switched-off service comes on with the new license plan', () => {
    const off = tenant()
      .sku('old', { plans: ['mail-small', 'chat'] })
      .sku('next', { plans: ['mail-small', 'chat', 'phone'] })
      .group('staff', { licenses: [{ skuId: 'old', disabledPlans: ['chat'] }] })
      .user('anna', { in: ['staff'] });
    const checked = check(off, swap, { catalog });
    expect(checked.line('F36')).toBe('info 1 anna');
    expect(checked.find('F36')?.values).toEqual({ families: 1, family: 'chat' });
    expect(check(built(['mail-small'], ['mail-small', 'chat']), swap, { catalog }).line('F36')).toBeNull();
  });
});

describe('data at risk', () => {
  it('F134 a mailbox that goes, that is interrupted, and that gets smaller', () => {
    const values = (old: string, next: string, steps = swap) => {
      const checked = check(built([old], [next]), steps, { catalog });
      return [checked.line('F134', 'mailbox'), checked.find('F134', 'mailbox')?.values];
    };
    expect(values('mail-small', 'chat')).toEqual(['warning 2 anna,bea', { lost: 2, interrupted: 0, smaller: 0 }]);
    expect(values('mail-small', 'mail-small', removeFirst)).toEqual(['warning 2 anna,bea', { lost: 0, interrupted: 2, smaller: 0 }]);
    expect(values('mail-large', 'mail-small')).toEqual(['warning 2 anna,bea', { lost: 0, interrupted: 0, smaller: 2 }]);
    expect(values('mail-small', 'mail-large')).toEqual([null, undefined]);
  });

  it('F134 an archive is told apart from the mailbox', () => {
    const checked = check(built(['archive-large', 'mail-large'], ['mail-large']), swap, { catalog });
    expect(checked.line('F134', 'archive')).toBe('warning 2 anna,bea');
    expect(checked.line('F134', 'mailbox')).toBeNull();
  });

  it('F136 a phone number is lost in a gap too', () => {
    expect(check(built(['phone'], ['phone']), removeFirst, { catalog }).line('F136', 'phoneNumber')).toBe('warning 2 anna,bea');
    expect(check(built(['phone'], ['phone']), swap, { catalog }).line('F136', 'phoneNumber')).toBeNull();
  });

  it('F135 files and F137 desktop apps', () => {
    const checked = check(built(['files', 'desktop'], ['chat']), swap, { catalog });
    expect(checked.line('F135', 'files')).toBe('warning 2 anna,bea');
    expect(checked.line('F137', 'desktopApps')).toBe('warning 2 anna,bea');
    const kept = check(built(['files', 'desktop'], ['files', 'desktop']), swap, { catalog });
    expect(kept.line('F135', 'files')).toBeNull();
    expect(kept.line('F137', 'desktopApps')).toBeNull();
  });

  it('a service with nothing at risk is not told', () => {
    const checked = check(built(['chat'], ['mail-small']), swap, { catalog });
    expect(checked.findings.filter((finding) => /^F13[4-7]$/.test(finding.code))).toEqual([]);
  });
});
