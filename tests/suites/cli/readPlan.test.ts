import { writeFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../electron/files/jsonFault.ts';
import { SELECTOR_NAMES } from '../../../electron/service/planIssues.ts';
import { parsePlan, readPlan } from '../../../electron/service/readPlan.ts';
import { buildSchemas } from '../../../scripts/buildSchemas.ts';
import { AppError, type ErrorDetails } from '../../../shared/model/appError.ts';
import { migrationPlanSchema, userSelectorSchema } from '../../../shared/model/migrationPlan.ts';
import { makeScratch } from './runCli.ts';
import { faultsOf, schemaFile, validatorOf } from './schemas.ts';

const scratch = makeScratch();
afterAll(scratch.remove);
const file = scratch.file('plan.json');

const head = { format: 'license-rehearsal-plan', version: 1, startAt: '2026-12-01T08:00:00Z' };
const withSteps = (...steps: unknown[]): object => ({ ...head, steps });
const forUsers = (users: unknown): object => withSteps({ kind: 'deleteUsers', users });

describe('a plan file', () => {
  it.each([
    ['with a byte order mark', `\ufeff${JSON.stringify(withSteps())}`],
    ['with line ends of Windows', JSON.stringify(withSteps(), null, 2).replaceAll('\n', '\r\n')],
  ])('may come %s', async (_, text) => {
    writeFileSync(file, text);
    expect((await readPlan(file)).steps).toEqual([]);
  });

  it('may be UTF-16, as PowerShell writes it', async () => {
    writeFileSync(file, Buffer.from(`\ufeff${JSON.stringify({ ...withSteps(), name: 'Årsskifte' })}`, 'utf16le'));
    expect((await readPlan(file)).name).toBe('Årsskifte');
  });

  it('has its ids folded to lower case and its defaults filled in', () => {
    const plan = parsePlan(withSteps({ kind: 'assignLicense', target: { group: ' ABC ' }, addLicenses: [{ skuId: 'F00D' }] }));
    expect(plan.steps).toEqual([
      { kind: 'assignLicense', target: { group: 'abc' }, addLicenses: [{ skuId: 'f00d', disabledPlans: [] }], removeLicenses: [] },
    ]);
    expect(plan.settings.usersPerSecondPerGroup).toBe(20);
  });

  it.each<[string, unknown, Partial<ErrorDetails>]>([
    ['a list', [], { expected: 'an object with "format": "license-rehearsal-plan"', found: 'an empty list' }],
    ['nothing at all', null, { found: 'null' }],
    ['another format', { ...withSteps(), format: 'other' }, { place: 'format', found: '"other"' }],
    ['no format', { steps: [] }, { place: 'format', found: 'nothing' }],
    ['a version in words', { ...withSteps(), version: '1' }, { place: 'version', expected: '1', found: '"1"' }],
    ['no steps', head, { place: 'steps', expected: 'a list', found: 'nothing' }],
    ['a start without a time zone', { ...withSteps(), startAt: '2026-12-01T08:00:00' }, { place: 'startAt' }],
    ['a day that does not exist', { ...withSteps(), startAt: '2026-02-30T08:00:00Z' }, { place: 'startAt' }],
    ['an unknown name', { ...withSteps(), stepz: [] }, { place: 'stepz', found: '"stepz"' }],
    [
      'an unknown setting',
      { ...withSteps(), settings: { warp: 1 } },
      { place: 'settings.warp', expected: expect.stringContaining('horizonSeconds') },
    ],
    [
      'an era that never was',
      { ...withSteps(), settings: { era: 'stone' } },
      { place: 'settings.era', expected: 'one of classic, stacking, platform' },
    ],
    [
      'half a second',
      { ...withSteps(), settings: { adminStepSeconds: 0.5 } },
      { place: 'settings.adminStepSeconds', expected: 'a whole number' },
    ],
    [
      'a rate of nothing',
      { ...withSteps(), settings: { directCallsPerSecond: 0 } },
      { place: 'settings.directCallsPerSecond', expected: 'a whole number of at least 1' },
    ],
    ['an endless wait', withSteps({ kind: 'wait', seconds: 1e300 }), { place: 'steps[0].seconds' }],
    ['a step that is text', withSteps('wait'), { place: 'steps[0]', expected: 'an object', found: '"wait"' }],
    [
      'an unknown kind of step',
      withSteps({ kind: 'assignLicens' }),
      { place: 'steps[0].kind', expected: expect.stringContaining('reprocess'), found: '"assignLicens"' },
    ],
    [
      'a misspelt name in a step',
      withSteps({ kind: 'wait', second: 5 }),
      { place: 'steps[0].second', expected: expect.stringContaining('seconds') },
    ],
    ['a missing name in a step', withSteps({ kind: 'wait' }), { place: 'steps[0].seconds', found: 'nothing' }],
    [
      'no target',
      withSteps({ kind: 'assignLicense' }),
      { place: 'steps[0].target', expected: 'exactly one of group, users', found: 'nothing' },
    ],
    [
      'two targets',
      withSteps({ kind: 'assignLicense', target: { group: 'a', users: { all: true } } }),
      { place: 'steps[0].target', found: '"group", "users"' },
    ],
    ['an empty id', withSteps({ kind: 'deleteGroup', group: '' }), { place: 'steps[0].group', expected: 'a text that is not empty' }],
    [
      'an unknown selector',
      forUsers({ idz: [] }),
      { place: 'steps[0].users', expected: expect.stringContaining('memberOf'), found: '"idz"' },
    ],
    ['an empty selector', forUsers({}), { place: 'steps[0].users', found: 'an empty object' }],
    ['a selector that is text', forUsers('all'), { place: 'steps[0].users', found: '"all"' }],
    ['two selectors in one', forUsers({ all: true, memberOf: 'x' }), { place: 'steps[0].users', found: '"all", "memberOf"' }],
    ['a selector with something beside it', forUsers({ ids: [], from: 'x' }), { place: 'steps[0].users.from', expected: 'one of ids' }],
    ['a selector of the wrong kind', forUsers({ ids: 'x' }), { place: 'steps[0].users.ids', expected: 'a list' }],
    ['nobody but not all', forUsers({ all: false }), { place: 'steps[0].users.all', expected: 'true', found: 'false' }],
    [
      'a fault deep in a selector',
      forUsers({ and: [{ all: true }, { not: { first: -1, of: { all: true } } }] }),
      { place: 'steps[0].users.and[1].not.first', expected: 'a whole number of at least 0' },
    ],
    ['first without of whom', forUsers({ first: 3 }), { place: 'steps[0].users.of', found: 'nothing' }],
    [
      'an attribute that is a number',
      withSteps({ kind: 'updateUsers', users: { all: true }, set: { employeeId: 7 } }),
      { place: 'steps[0].set.employeeId', found: '7' },
    ],
    [
      'a license that is text',
      withSteps({ kind: 'assignLicense', target: { group: 'g' }, addLicenses: ['x'] }),
      { place: 'steps[0].addLicenses[0]', expected: 'an object' },
    ],
    [
      'a prototype',
      JSON.parse('{"format":"license-rehearsal-plan","version":1,"steps":[{"kind":"updateUsers","set":{"__proto__":["x"]}}]}'),
      { place: 'steps[0].set.__proto__' },
    ],
  ])('with %s is refused with the place and what was expected', (_, plan, details) => {
    expect(detailsOf(() => parsePlan(plan, 'p.json'))).toMatchObject({ file: 'p.json', ...details });
  });

  it('of a newer version is refused as such', () => {
    expect(codeOf(() => parsePlan({ ...withSteps(), version: 2 }))).toBe('futureVersion');
  });

  it('nested without end is refused, and exhausts nothing', async () => {
    const depth = 400_000;
    writeFileSync(file, `{"format":"license-rehearsal-plan","steps":[${'{"not":'.repeat(depth)}1${'}'.repeat(depth)}]}`);
    await expect(readPlan(file)).rejects.toMatchObject({ code: 'badInput', details: { file, expected: 'at most 100 levels' } });
  });

  it('larger than any plan is refused before it is parsed', async () => {
    writeFileSync(file, Buffer.alloc(64 * 1024 * 1024 + 1, ' '));
    await expect(readPlan(file)).rejects.toMatchObject({ code: 'badInput', details: { expected: 'a file of at most 64 MB' } });
  });

  it('in another encoding is refused with the byte that is wrong', async () => {
    writeFileSync(file, Buffer.from(JSON.stringify({ ...withSteps(), name: 'Årsskifte' }), 'latin1'));
    const at = JSON.stringify({ ...withSteps(), name: '' }).length - 2;
    await expect(readPlan(file)).rejects.toMatchObject({ code: 'badInput', details: { place: `byte ${at}` } });
  });

  it('stops being read when the person gives up', async () => {
    writeFileSync(file, JSON.stringify(withSteps()));
    await expect(readPlan(file, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  });
});

describe('JSON that is none', () => {
  it.each([
    ['', 1, 1, 'a value'],
    ['{"a": 1,\n "b" 2}', 2, 6, 'a colon'],
    ['{"a": 1\n "b": 2}', 2, 2, 'a comma or }'],
    ['[1, 2,]', 1, 7, 'a value'],
    ['{"a": 1,}', 1, 9, 'a name in double quotes'],
    ["{'a': 1}", 1, 2, 'a name in double quotes or }'],
    ['{"a": 01}', 1, 7, 'a value'],
    ['{"a": True}', 1, 7, 'a value'],
    ['{"a": NaN}', 1, 7, 'a value'],
    ['{} {}', 1, 4, 'the end of the file'],
    ['{"a": "x\ny"}', 1, 9, 'a closing double quote, or this character written as an escape'],
    ['{"a": "C:\\Users"}', 1, 10, 'an escape that JSON knows; a backslash is written twice'],
    ['{"a": "x', 1, 9, 'a closing double quote'],
    ['// note\n{}', 1, 1, 'a value'],
    ['[', 1, 2, 'a value or ]'],
  ])('as %j has its fault at line %i, column %i', (text, line, column, expected) => {
    expect(findJsonFault(text)).toMatchObject({ line, column, expected });
  });

  it('is found wherever JSON.parse finds it, and only there', () => {
    const mutated = fc.tuple(
      fc.json(),
      fc.nat(200),
      fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\\', '0', '-', 'e', '\u0000', ' '),
    );
    fc.assert(
      fc.property(mutated, ([json, at, character]) => {
        const place = at % (json.length + 1);
        const text = json.slice(0, place) + character + json.slice(place + (character === '' ? 1 : 0));
        expect(findJsonFault(text) === null).toBe(isJson(text));
      }),
      { numRuns: 3000, seed: 20261201 },
    );
  });
});

describe('hostile plans', () => {
  const value = fc.anything({
    maxDepth: 4,
    withNullPrototype: false,
    values: [fc.string(), fc.integer(), fc.double(), fc.boolean(), fc.constant(null)],
  });
  const names = [
    'format',
    'version',
    'steps',
    'kind',
    'users',
    'ids',
    'and',
    'not',
    'first',
    'of',
    'all',
    'target',
    'set',
    '__proto__',
    'constructor',
  ];
  const hostile = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 6 },
      value,
      fc.array(tie('node'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...names), tie('node'), { maxKeys: 4 }),
    ),
  })).node;

  it('never cause anything but an expected failure', () => {
    fc.assert(
      fc.property(hostile, hostile, (step, users) => {
        for (const plan of [
          step,
          { ...head, steps: step },
          withSteps(step),
          forUsers(users),
          withSteps({ kind: 'assignLicense', target: users }),
        ]) {
          const failure = failureOf(() => parsePlan(plan));
          if (failure === null) continue;
          expect(failure).toBeInstanceOf(AppError);
          expect((failure as AppError).details.expected).toBeTruthy();
        }
      }),
      { numRuns: 1500, seed: 20261202 },
    );
  });
});

describe('the schema of plans', () => {
  const validate = validatorOf('plan');

  it('is the one made from the program: run npm run schemas', () => {
    expect(buildSchemas().size).toBe(23);
    for (const [name, schema] of buildSchemas()) expect(schemaFile(name)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('knows the selectors that messages name', () => {
    const options = (userSelectorSchema as unknown as { _zod: { innerType: { options: { shape: object }[] } } })._zod.innerType.options;
    expect(options.map((option) => Object.keys(option.shape))).toEqual(
      Object.entries(SELECTOR_NAMES).map(([name, beside]) => [name, ...beside]),
    );
  });

  it('accepts and refuses what the program does', () => {
    const id = fc.constantFrom('a', 'ABC', '', '6fd2c87f-b296-42f0-b197-1e91e994b900', 5);
    const selector = fc.letrec((tie) => ({
      users: fc.oneof(
        { maxDepth: 3 },
        fc.record({ ids: fc.array(id, { maxLength: 2 }) }),
        fc.record({ memberOf: id, from: id }, { requiredKeys: ['memberOf'] }),
        fc.record({ all: fc.constantFrom(true, false) }),
        fc.record({ inherits: id, from: id }, { requiredKeys: ['inherits'] }),
        fc.record({ and: fc.array(tie('users'), { maxLength: 2 }) }),
        fc.record({ not: tie('users') }),
        fc.record({ first: fc.constantFrom(0, 3, -1, 1.5), of: tie('users') }, { requiredKeys: ['first'] }),
      ),
    })).users;
    const step = fc.oneof(
      fc.record(
        {
          kind: fc.constant('assignLicense'),
          target: fc.oneof(fc.record({ group: id }), fc.record({ users: selector })),
          addLicenses: fc.array(fc.record({ skuId: id, disabledPlans: fc.array(id, { maxLength: 1 }) }, { requiredKeys: [] }), {
            maxLength: 2,
          }),
        },
        { requiredKeys: ['kind', 'target'] },
      ),
      fc.record(
        { kind: fc.constantFrom('addMembers', 'removeMembers'), group: id, users: selector, onPremises: fc.constantFrom(true, 'yes') },
        { requiredKeys: ['kind', 'group', 'users'] },
      ),
      fc.record({
        kind: fc.constant('updateUsers'),
        users: selector,
        set: fc.dictionary(fc.constantFrom('city', 'department'), fc.constantFrom('x', true, null, 5, ['a'])),
      }),
      fc.record(
        {
          kind: fc.constantFrom('wait', 'setSeats', 'nap'),
          seconds: fc.constantFrom(0, 5, -5, '5'),
          skuId: id,
          enabled: fc.constantFrom(0, 10),
        },
        { requiredKeys: ['kind'] },
      ),
      fc.record({
        kind: fc.constant('createGroup'),
        group: fc.record(
          { id, displayName: fc.constantFrom('x', 5), securityEnabled: fc.constantFrom(true, null) },
          { requiredKeys: ['id'] },
        ),
      }),
      fc.record({ kind: fc.constant('setMembershipRule'), group: id, rule: fc.constantFrom(null, 'x', 5) }),
    );
    const plan = fc.record(
      {
        format: fc.constantFrom(head.format, head.format, 'x'),
        version: fc.constantFrom(1, 1, 2),
        startAt: fc.constantFrom(head.startAt, head.startAt, 'soon'),
        steps: fc.array(step, { maxLength: 3 }),
        settings: fc.constantFrom({}, { era: 'classic' }, { era: 'x' }, { warp: 1 }),
      },
      { requiredKeys: ['format', 'version', 'startAt', 'steps'] },
    );
    fc.assert(
      fc.property(plan, (candidate) => {
        expect(faultsOf(validate, candidate).length === 0).toBe(migrationPlanSchema.safeParse(candidate).success);
      }),
      { numRuns: 1500, seed: 20261203 },
    );
  });
});

function failureOf(work: () => unknown): unknown {
  try {
    work();
    return null;
  } catch (error) {
    return error;
  }
}

function detailsOf(work: () => unknown): ErrorDetails | undefined {
  const failure = failureOf(work);
  return failure instanceof AppError ? failure.details : undefined;
}

function codeOf(work: () => unknown): string | undefined {
  const failure = failureOf(work);
  return failure instanceof AppError ? failure.code : undefined;
}

function isJson(text: string): boolean {
  return failureOf(() => JSON.parse(text)) === null;
}
