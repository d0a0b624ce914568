import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reviseScenario } from '../../../electron/service/scenarios/reviseScenario.ts';
import type { ScenarioRecord } from '../../../electron/store/scenarioRecord.ts';
import { SCENARIO_STATEMENTS } from '../../../electron/store/scenarios.ts';
import { KEPT_REVISIONS } from '../../../electron/store/scenarioWriter.ts';
import { openTenantStore, type TenantStore } from '../../../electron/store/tenantStore.ts';
import type { PlanStep } from '../../../shared/model/migrationPlan.ts';
import { rehearsalSettingsSchema } from '../../../shared/model/settings.ts';
import { makeCopy, refusal } from '../store/tenantCopy.ts';

const file = await makeCopy();
const CHANGED_AT = '2026-11-21T10:00:00.000Z';
const settings = rehearsalSettingsSchema.parse({});

/** Intentions, made into edits of the scenario as it is when their turn comes. */
type Intention =
  | { readonly kind: 'add' | 'remove' | 'duplicate' | 'replace' | 'move'; readonly place: number; readonly seconds: number }
  | { readonly kind: 'rename'; readonly place: number; readonly seconds: number };

const intention: fc.Arbitrary<Intention> = fc.record({
  kind: fc.constantFrom('add', 'add', 'remove', 'duplicate', 'replace', 'move', 'rename'),
  place: fc.nat(8),
  seconds: fc.nat(5),
});

/** What a person sees of a scenario. */
function contentOf(store: TenantStore, { id, name, note, startAt, settings, undo, redo }: ScenarioRecord) {
  return { name, note, startAt, settings, undo, redo, steps: store.scenarios.wholeSteps(id), keys: store.scenarios.get(id).stepKeys };
}

function perform(store: TenantStore, now: ScenarioRecord, { kind, place, seconds }: Intention): ScenarioRecord {
  const { id, revision, stepKeys } = now;
  const step: PlanStep = { kind: 'wait', seconds };
  const key = stepKeys[place % Math.max(stepKeys.length, 1)];
  const order = { id, revision, changedAt: CHANGED_AT };
  if (kind === 'rename')
    return store.scenarios.edit(order, (record) => reviseScenario(record, { kind, name: `Name ${seconds}`, note: '' }));
  if (kind === 'add' || key === undefined) {
    return store.scenarios.edit(order, (record) =>
      reviseScenario(record, { kind: 'add', steps: [step, step].slice(seconds % 2), at: place }),
    );
  }
  return store.scenarios.edit(order, (record) => {
    if (kind === 'replace') return reviseScenario(record, { kind, key, step });
    if (kind === 'move') return reviseScenario(record, { kind, key, to: seconds });
    if (kind === 'remove') return reviseScenario(record, { kind, keys: [key] });
    return reviseScenario(record, { kind, keys: [key], steps: [store.scenarios.wholeStep(id, key)] });
  });
}

function withScenario(work: (store: TenantStore, start: ScenarioRecord) => void): void {
  const store = openTenantStore(file);
  try {
    const content = { name: 'Law', note: '', startAt: '2026-12-01T08:00:00.000Z', settings, automations: [], steps: [] };
    const start = store.scenarios.create(content, CHANGED_AT);
    work(store, start);
    store.scenarios.remove(start.id);
  } finally {
    store.close();
  }
}

/** Moves until there is nowhere to go; answers how often, and the content at every halt. */
function travelAll(store: TenantStore, from: ScenarioRecord, by: -1 | 1) {
  const seen = [contentOf(store, from)];
  let now = from;
  while ((by === -1 ? now.undo : now.redo) !== null) {
    const next = store.scenarios.travel({ id: now.id, revision: now.revision, changedAt: CHANGED_AT }, by);
    expect(next.revision).toBe(now.revision + 1);
    seen.push(contentOf(store, next));
    now = next;
  }
  return { now, seen };
}

describe('the plan of a statement', () => {
  it.each(Object.entries(SCENARIO_STATEMENTS))('%s finds the rows of one scenario by their key', (_, sql) => {
    const db = new Database(file, { readonly: true });
    const bindings = Array((sql.match(/\?/g) ?? []).length).fill(1);
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...bindings) as { detail: string }[];
    db.close();
    expect(plan.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN scenario'))).toEqual([]);
  });
});

describe('undo and redo', () => {
  it('go back through every state there was and forward again, whatever the edits were', () => {
    const history = fc.array(intention, { maxLength: 12 });
    fc.assert(
      fc.property(history, (intentions) =>
        withScenario((store, start) => {
          const line = [contentOf(store, start)];
          let now = start;
          for (const wanted of intentions) {
            const before = now;
            now = perform(store, now, wanted);
            // An edit that changes nothing leaves no trace; any other raises the revision by one.
            if (now.revision === before.revision) expect(contentOf(store, now)).toEqual(line.at(-1));
            else line.push(contentOf(store, now));
          }
          const back = travelAll(store, now, -1);
          const states = (contents: typeof line) => contents.map(({ undo: _undo, redo: _redo, ...state }) => state);
          expect(states(back.seen)).toEqual(states(line.toReversed()));
          const forth = travelAll(store, back.now, 1);
          expect(forth.seen).toEqual(back.seen.toReversed());
          expect(forth.seen.at(-1)).toEqual(line.at(-1));
        }),
      ),
      { numRuns: 60 },
    );
  });

  it('an edit after undo takes the place of what was undone, and undoing it gives the state before; nothing unreachable is kept', () => {
    const history = fc.tuple(
      fc.array(intention, { minLength: 1, maxLength: 10 }),
      fc.nat(9),
      fc.array(intention, { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(history, ([first, steps, second]) =>
        withScenario((store, start) => {
          let now = first.reduce((record, wanted) => perform(store, record, wanted), start);
          for (let i = 0; i < steps && now.undo !== null; i++) {
            now = store.scenarios.travel({ id: now.id, revision: now.revision, changedAt: CHANGED_AT }, -1);
          }
          for (const wanted of second) {
            const before = contentOf(store, now);
            const edited = perform(store, now, wanted);
            if (edited.revision === now.revision) continue;
            expect(edited.redo).toBeNull();
            const undone = store.scenarios.travel({ id: edited.id, revision: edited.revision, changedAt: CHANGED_AT }, -1);
            expect({ ...contentOf(store, undone), redo: null }).toEqual({ ...before, redo: null });
            now = store.scenarios.travel({ id: undone.id, revision: undone.revision, changedAt: CHANGED_AT }, 1);
            expect(contentOf(store, now)).toEqual(contentOf(store, edited));
          }
          expect(stepsKept(now.id)).toEqual(stepsReachable(now.id));
        }),
      ),
      { numRuns: 60 },
    );
  });

  it('an edit of a revision that is not the current one is refused and changes nothing', () => {
    withScenario((store, start) => {
      const edited = perform(store, start, { kind: 'add', place: 0, seconds: 1 });
      expect(refusal(() => perform(store, start, { kind: 'rename', place: 0, seconds: 1 }))).toMatchObject({ code: 'outdated' });
      expect(refusal(() => store.scenarios.travel({ ...start, changedAt: CHANGED_AT }, -1))).toMatchObject({ code: 'outdated' });
      expect(store.scenarios.get(start.id)).toEqual(edited);
    });
  });

  it(`keeps ${KEPT_REVISIONS} revisions, and of the steps only those that they have`, () => {
    withScenario((store, start) => {
      let now = start;
      for (let i = 0; i < KEPT_REVISIONS + 20; i++) {
        const kind = i % 3 === 2 ? 'remove' : 'add';
        now = perform(store, now, { kind, place: i, seconds: 1 });
      }
      expect(stepsKept(now.id)).toEqual(stepsReachable(now.id));
      const { seen } = travelAll(store, now, -1);
      expect(seen).toHaveLength(KEPT_REVISIONS);
    });
  });

  it('is over for a scenario that is removed: nothing of it stays, and its id never comes back', () => {
    withScenario((store, start) => {
      const other = store.scenarios.create({ ...start, steps: [{ kind: 'wait', seconds: 1 }] }, CHANGED_AT);
      store.scenarios.remove(other.id);
      expect(stepsKept(other.id)).toEqual([]);
      const next = store.scenarios.create({ ...start, steps: [] }, CHANGED_AT);
      expect(next.id).toBeGreaterThan(other.id);
      store.scenarios.remove(next.id);
      expect(refusal(() => store.scenarios.get(next.id))).toMatchObject({ code: 'notFound' });
    });
  });
});

function numbers(sql: string, id: number): number[] {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare<[number], number>(sql).pluck().all(id);
  } finally {
    db.close();
  }
}

function stepsKept(id: number): number[] {
  return numbers('SELECT key FROM scenarioSteps WHERE scenarioId = ? ORDER BY key', id);
}

function stepsReachable(id: number): number[] {
  return numbers('SELECT DISTINCT value FROM scenarioRevisions, json_each(stepKeys) WHERE scenarioId = ? ORDER BY value', id);
}
