import { describe, expect, it } from 'vitest';
import { MAX_EXAMPLES } from '../../../shared/engine/preflight/buildFinding.ts';
import { preflight } from '../../../shared/engine/preflight/preflight.ts';
import { rehearse } from '../../../shared/engine/rehearsal/rehearse.ts';
import { AppError } from '../../../shared/model/appError.ts';
import { catalogOf, plan } from '../../support/planBuilder.ts';
import { randomRehearsalFromSeed } from '../../support/randomTenant.ts';
import { snapshotOfOracleTenant } from '../../support/snapshotOfOracleTenant.ts';
import { tenant } from '../../support/tenantBuilder.ts';
import { check, onGroup, wait } from './checked.ts';

const GRAVITY = ['blocking', 'warning', 'info'];
const SEEDS = Array.from({ length: 400 }, (_, seed) => seed);

function checked(seed: number) {
  const { tenant: built, plan: steps, catalog } = randomRehearsalFromSeed(seed);
  const input = { snapshot: snapshotOfOracleTenant(built), plan: steps, catalog };
  const rehearsal = rehearse(input);
  return { input, rehearsal, findings: preflight({ ...input, rehearsal }) };
}

describe('preflight', () => {
  it('a clean plan has nothing that stops or hurts', () => {
    const built = tenant()
      .sku('e1')
      .sku('e3')
      .group('staff', { licenses: ['e1'] })
      .user('anna', { in: ['staff'] });
    const catalog = catalogOf({ families: { suite: { 'e1-service': 1, 'e3-service': 2 } } });
    const { findings } = check(built, [onGroup('staff', ['e3'], ['e1']), wait], { catalog });
    expect(findings.map((finding) => `${finding.severity} ${finding.code}`)).toEqual(['info F67']);
  });

  it('findings come gravest first, facts by number, then words', () => {
    const built = tenant()
      .sku('e1', { enabled: 0 })
      .sku('e3', { enabled: 1 })
      .group('staff', { licenses: ['e1'] })
      .user('anna', { in: ['staff'] })
      .user('bea', { in: ['staff'] })
      .user('carl', { has: ['e1'] });
    const { findings } = check(built, [onGroup('staff', ['e3'], ['e1']), wait]);
    expect(findings.map((finding) => `${finding.severity} ${finding.code}`)).toEqual([
      'blocking F83',
      'blocking F120',
      'warning F77',
      'warning F121',
      'info F29',
      'info F67',
      'info usersMissed',
    ]);
  });

  it('counts everybody and names the first twenty by id', () => {
    const built = tenant()
      .sku('e1')
      .sku('e3', { enabled: 0 })
      .group('staff', { licenses: ['e1'] });
    for (let i = 10; i < 60; i++) built.user(`user-${i}`, { in: ['staff'] });
    const finding = check(built, [onGroup('staff', ['e3'], ['e1']), wait]).find('F83');
    expect(finding?.count).toBe(50);
    expect(finding?.examples).toEqual(Array.from({ length: MAX_EXAMPLES }, (_, i) => `user-${10 + i}`));
  });

  it('a selector that does not parse is bad input, as in a rehearsal', () => {
    const input = { snapshot: tenant().snapshot(), plan: plan([{ kind: 'reprocess', users: { where: 'user.' } }]), catalog: catalogOf() };
    expect(() => preflight(input)).toThrow(AppError);
  });

  it('says the same with a rehearsal at hand and without, and leaves it as it was', () => {
    for (const seed of SEEDS.slice(0, 50)) {
      const { input, rehearsal, findings } = checked(seed);
      const profiles = rehearsal.profiles.length;
      expect(preflight(input), `seed ${seed}`).toEqual(findings);
      expect(preflight({ ...input, rehearsal }), `seed ${seed}`).toEqual(findings);
      expect(rehearsal.profiles.length, `seed ${seed}`).toBe(profiles);
    }
  });

  it('has a blocking finding exactly where a rehearsal is blocked or leaves somebody in a new error', () => {
    let both = [0, 0];
    for (const seed of SEEDS) {
      const { rehearsal, findings } = checked(seed);
      const expected = rehearsal.verdict === 'blocked' || rehearsal.figures.withNewError > 0;
      const codes = findings.filter((finding) => finding.severity === 'blocking').map((finding) => finding.code);
      expect(codes.length > 0, `seed ${seed}: ${rehearsal.verdict}, ${codes.join()}`).toBe(expected);
      both = expected ? [both[0]! + 1, both[1]!] : [both[0]!, both[1]! + 1];
    }
    expect(Math.min(...both)).toBeGreaterThan(20);
  });

  it('has a warning at least wherever a rehearsal is not safe', () => {
    for (const seed of SEEDS) {
      const { rehearsal, findings } = checked(seed);
      if (rehearsal.verdict !== 'safe')
        expect(
          findings.some((finding) => finding.severity !== 'info'),
          `seed ${seed}`,
        ).toBe(true);
    }
  });

  it('no finding is empty, has more examples than it may, or comes twice', () => {
    for (const seed of SEEDS) {
      const { findings } = checked(seed);
      const keys = findings.map(({ code, about, severity, values }) => [code, about, severity, values?.['skuId']].join(' '));
      expect(new Set(keys).size, `seed ${seed}: ${keys.join('; ')}`).toBe(keys.length);
      for (const { count, examples } of findings) {
        expect(count, `seed ${seed}`).toBeGreaterThan(0);
        expect(examples.length, `seed ${seed}`).toBeLessThanOrEqual(Math.min(MAX_EXAMPLES, count));
      }
      const gravity = findings.map((finding) => GRAVITY.indexOf(finding.severity));
      expect(gravity, `seed ${seed}`).toEqual([...gravity].sort((a, b) => a - b));
    }
  });
});
