import type { LicenseCall } from '../../../shared/engine/licensing/licenseCall.ts';
import { GroupProcessing } from '../../../shared/engine/rehearsal/groupProcessing.ts';
import type { GroupState } from '../../../shared/engine/rehearsal/groupState.ts';
import { Membership } from '../../../shared/engine/rehearsal/membership.ts';
import { setSeats } from '../../../shared/engine/rehearsal/planRunner.ts';
import { RehearsalState } from '../../../shared/engine/rehearsal/rehearsalState.ts';
import { callUser, prepareCall } from '../../../shared/engine/rehearsal/steps/directCalls.ts';
import { setGroupLicenses } from '../../../shared/engine/rehearsal/steps/groupLicenses.ts';
import { createGroup, deleteGroup } from '../../../shared/engine/rehearsal/steps/groupSteps.ts';
import { changeMembers, setMembershipRule } from '../../../shared/engine/rehearsal/steps/membershipSteps.ts';
import type { StepContext, StepOf } from '../../../shared/engine/rehearsal/steps/stepContext.ts';
import { deleteUsers, reprocess, updateUsers } from '../../../shared/engine/rehearsal/steps/userSteps.ts';
import { WaitingRoom } from '../../../shared/engine/rehearsal/waitingRoom.ts';
import type { TenantSnapshot } from '../../../shared/engine/snapshot/tenantSnapshot.ts';
import { ordinalOfUser } from '../../../shared/engine/snapshot/userOrdinal.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { AttributeValue } from '../../../shared/model/graph.ts';
import type { MigrationPlan } from '../../../shared/model/migrationPlan.ts';
import type { Reason } from '../../../shared/model/resultSummary.ts';
import { plan as planOf } from '../planBuilder.ts';

export interface LiveInput {
  readonly snapshot: TenantSnapshot;
  readonly catalog: CatalogBundle;
  /** Whose settings and start count. */
  readonly plan: MigrationPlan;
  /** What the service will call the groups that are made, by the number at the end of their mail nicknames. */
  readonly newGroupIds: ReadonlyMap<number, string>;
}

const SERVICE = { step: 0, cause: -1 };

/** Calls that come one after another, alike but for their user, and are one step to the service's queues. */
interface Run {
  readonly key: string;
  readonly users: Set<number>;
  readonly perform: (users: readonly number[]) => void;
}

/**
 * A tenant that lives: the engine, driven call by call and by a clock that somebody else moves, instead of by the steps of a plan. The
 * service works through what is due while the clock moves.
 */
export class LiveTenant {
  readonly state: RehearsalState;
  /** Seconds from the start of the plan. */
  now = 0;
  readonly #context: StepContext;
  readonly #newGroupIds: ReadonlyMap<number, string>;
  readonly #mailNicknames = new Map<string, string>();
  readonly #profilesOfDeleted = new Map<number, number>();
  #run: Run | null = null;
  #direct = { key: '', calls: 0 };

  constructor({ snapshot, catalog, plan, newGroupIds }: LiveInput) {
    // Steps that are never taken: they make room for the groups to come.
    const vocabulary = planOf([...newGroupIds.values()].map((id) => ({ kind: 'createGroup', group: { id } })));
    const { settings, startAt } = plan;
    this.state = new RehearsalState(snapshot, { ...vocabulary, settings, startAt }, catalog);
    const waitingRoom = settings.era === 'platform' ? new WaitingRoom(this.state.context.tables.skus.length) : null;
    const processing = new GroupProcessing(this.state, waitingRoom);
    this.#context = { state: this.state, processing, membership: new Membership(this.state, processing) };
    this.#newGroupIds = newGroupIds;
  }

  /** Everything due up to this second happens. */
  advanceTo(second: number): void {
    this.settle();
    this.now = Math.max(this.now, second);
    this.#workOff();
  }

  /** What was asked so far is queued, and what is due now is done: the tenant can be looked at. */
  settle(): void {
    const run = this.#run;
    this.#run = null;
    if (run !== null) run.perform([...run.users].sort((a, b) => a - b));
    this.#workOff();
  }

  get isIdle(): boolean {
    this.settle();
    return this.state.agenda.nextAt === null;
  }

  user(id: string): number {
    const user = ordinalOfUser(this.state.snapshot.users, id);
    return user >= 0 && !this.state.deleted.has(user) && !(this.#run?.key === 'delete' && this.#run.users.has(user)) ? user : -1;
  }

  isDeleted(id: string): boolean {
    const user = ordinalOfUser(this.state.snapshot.users, id);
    return user >= 0 && this.user(id) < 0;
  }

  group(id: string): GroupState | undefined {
    return this.state.presentGroup(id);
  }

  /** Also counts who has been added a moment ago. */
  isMember(group: GroupState, user: number): boolean {
    if (this.#run?.key === `add ${group.id}` && this.#run.users.has(user)) return true;
    if (this.#run?.key === `remove ${group.id}` && this.#run.users.has(user)) return false;
    return group.hasMember(user);
  }

  mailNickname(id: string): string | null {
    return this.#mailNicknames.get(id) ?? null;
  }

  /** As many calls a second as the plan's settings say, in one run of equal ones. */
  setUserLicenses(user: number, call: LicenseCall): readonly Reason[] | null {
    const key = JSON.stringify(call);
    this.settle();
    const { calls } = this.#direct;
    const isFull = this.#direct.key === key && calls > 0 && calls % this.state.settings.directCallsPerSecond === 0;
    if (isFull) this.advanceTo(this.now + 1);
    this.#direct = { key, calls: this.#direct.key === key ? calls + 1 : 1 };
    const prepared = prepareCall(call, this.state.context.tables);
    return callUser(this.#context, prepared, user, { at: this.now, step: SERVICE.step, cause: () => SERVICE.cause });
  }

  setGroupLicenses(group: string, call: LicenseCall): readonly Reason[] | null {
    return this.#refusalOf((origin) =>
      setGroupLicenses(
        this.#context,
        { kind: 'assignLicense', target: { group }, addLicenses: call.addLicenses.map(copied), removeLicenses: [...call.removeLicenses] },
        group,
        origin,
      ),
    );
  }

  changeMember(kind: 'addMembers' | 'removeMembers', group: string, user: number): void {
    this.#join(`${kind === 'addMembers' ? 'add' : 'remove'} ${group}`, user, (users) =>
      this.changeMembers({ kind, group, users: this.#ids(users) }),
    );
  }

  /** At once; on-premises with the next cycle. */
  changeMembers(step: StepOf<'addMembers' | 'removeMembers'>): void {
    changeMembers(this.#context, step, this.#origin);
  }

  reprocess(user: number): void {
    this.#join('reprocess', user, (users) => reprocess(this.#context, users, this.#origin));
  }

  updateUser(user: number, set: Readonly<Record<string, AttributeValue>>): void {
    const step = { kind: 'updateUsers' as const, users: { all: true as const }, set: copiedValues(set) };
    this.#join(`update ${JSON.stringify(set)}`, user, (users) => updateUsers(this.#context, step, users, this.#origin));
  }

  deleteUser(user: number): void {
    this.#profilesOfDeleted.set(user, this.state.profileOf[user] ?? 0);
    this.#join('delete', user, (users) => deleteUsers(this.#context, users, this.#origin));
  }

  /** With licenses and memberships, as it was when it was deleted. False when there is no such deleted user. */
  restoreUser(id: string): boolean {
    this.settle();
    const user = ordinalOfUser(this.state.snapshot.users, id);
    const profile = this.#profilesOfDeleted.get(user);
    if (profile === undefined || !this.state.deleted.has(user)) return false;
    const { ledger, context } = this.state;
    this.state.deleted.delete(user);
    const next = context.profiles.at(profile);
    ledger.move(next.heldSkus, []);
    this.state.setProfile(user, next, this.now);
    ledger.endInstant(this.state.log.append(this.now, 0, SERVICE.step, SERVICE.cause, -1, 0));
    return true;
  }

  /** The id of the new group, or why there is none. */
  createGroup(properties: Omit<StepOf<'createGroup'>['group'], 'id'>, mailNickname: string): { id: string } | readonly Reason[] {
    const id = this.#newGroupIds.get(Number(mailNickname.slice(mailNickname.lastIndexOf('-') + 1)));
    if (id === undefined) throw new Error(`no id for ${mailNickname}`);
    const refused = this.#refusalOf((origin) =>
      createGroup(this.#context, { kind: 'createGroup', group: { ...properties, id } as StepOf<'createGroup'>['group'] }, origin),
    );
    if (refused !== null) return refused;
    this.#mailNicknames.set(id, mailNickname);
    return { id };
  }

  deleteGroup(group: string): readonly Reason[] | null {
    return this.#refusalOf((origin) => deleteGroup(this.#context, { kind: 'deleteGroup', group }, origin));
  }

  setRule(group: string, rule: string | null, isPaused: boolean): readonly Reason[] | null {
    this.settle();
    const state = this.group(group);
    if (state !== undefined && rule !== null) state.paused = isPaused;
    return this.#refusalOf((origin) => setMembershipRule(this.#context, { kind: 'setMembershipRule', group, rule }, origin));
  }

  setSeats(skuId: string, enabled: number): void {
    this.settle();
    setSeats(this.#context, { kind: 'setSeats', skuId, enabled }, this.#origin);
  }

  get #origin() {
    return { at: this.now, ...SERVICE };
  }

  #ids(users: readonly number[]): { ids: string[] } {
    return { ids: users.map((user) => this.state.userId(user)) };
  }

  #join(key: string, user: number, perform: Run['perform']): void {
    if (this.#run?.key !== key) {
      this.settle();
      this.#run = { key, users: new Set(), perform };
    }
    this.#run?.users.add(user);
  }

  #refusalOf(call: (origin: { at: number; step: number; cause: number }) => void): readonly Reason[] | null {
    this.settle();
    const before = this.state.refusals.length;
    call(this.#origin);
    return this.state.refusals[before]?.reasons ?? null;
  }

  #workOff(): void {
    const { agenda } = this.state;
    while (agenda.nextAt !== null && agenda.nextAt <= this.now) agenda.runNext();
  }
}

function copied(license: LicenseCall['addLicenses'][number]) {
  return { skuId: license.skuId, disabledPlans: [...license.disabledPlans] };
}

function copiedValues(set: Readonly<Record<string, AttributeValue>>): Record<string, string | boolean | string[] | null> {
  return Object.fromEntries(
    Object.entries(set).map(([name, value]) => [name, typeof value === 'object' && value !== null ? [...value] : value]),
  );
}
