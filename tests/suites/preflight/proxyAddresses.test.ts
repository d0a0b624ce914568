import { describe, expect, it } from 'vitest';
import { tenant } from '../../support/tenantBuilder.ts';
import { check, onUsers } from './checked.ts';

const user = (...proxyAddresses: string[]) => ({ attributes: { proxyAddresses } });

const built = () =>
  tenant()
    .sku('e3')
    .user('anna', user('SMTP:Anna@example.org', 'sip:anna@example.org'))
    .user('bea', user('SMTP:bea@example.org', 'smtp:ANNA@EXAMPLE.ORG'))
    .user('carl', user('SMTP:carl@example.org', 'smtp:carl@example.org'))
    .user('dora', user('SMTP:dora@example.org', 'smtp:"odd"@example.org'))
    .user('eve', user('smtp:"ODD"@example.org'))
    .user('finn');

describe('proxy addresses', () => {
  it('F111 names all who share an address with somebody whom the plan touches, whatever the case', () => {
    const checked = check(built(), [onUsers(['anna'], ['e3'])]);
    expect(checked.line('F111', 'sharedAddress')).toBe('warning 2 anna,bea');
    expect(checked.line('F111', 'sharedElsewhere')).toBe('info 2 dora,eve');
  });

  it('F111 the same address twice on one user, and one address for mail and for calls, are no clash', () => {
    const checked = check(built(), [onUsers(['carl', 'finn'], ['e3'])]);
    expect(checked.line('F111', 'sharedAddress')).toBeNull();
    expect(checked.line('F111', 'sharedElsewhere')).toBe('info 4 anna,bea,dora,eve');
  });

  it('F93 names those with more than one mail address whose license plans change', () => {
    expect(check(built(), [onUsers(['anna', 'bea', 'finn'], ['e3'])]).line('F93')).toBe('warning 1 bea');
    expect(check(built(), [onUsers(['anna', 'finn'], ['e3'])]).line('F93')).toBeNull();
  });

  it('F93 other services of the same license plan change no address', () => {
    const again = built().user('gus', { has: [{ sku: 'e3', off: ['e3-service'] }], ...user('SMTP:g@example.org', 'smtp:gus@example.org') });
    expect(check(again, [onUsers(['gus'], ['e3'])]).line('F93')).toBeNull();
  });
});
