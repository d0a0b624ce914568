import type { AttributeValues, HandoverAction, HandoverUndo, Irreversible, ManualTask } from '../../model/handover.ts';
import type { Bitset } from '../columns/bitset.ts';
import { EVENT_KINDS, kindCode } from '../rehearsal/eventLog.ts';
import { isDynamic, withRule } from '../rehearsal/groupState.ts';
import type { StepOf } from '../rehearsal/steps/stepContext.ts';
import { attributeUndo, type Changer, isSameValue, valuesFor } from './attributeChange.ts';
import { graphRequests } from './graphRequests.ts';
import { type Doing, groupCreation, mailNicknameOf, memberChange, memberRequest, ruleChange } from './groupActions.ts';
import { directEffect, groupEffect, groupLicenseChange, type LicenseChange, userLicenseChange } from './licenseActions.ts';
import type { TenantWalk, WalkedGroup } from './tenantWalk.ts';
import { type WaitSettings, waitAction } from './waits.ts';

export interface ActionSource {
  readonly walk: TenantWalk;
  /** Of steps whose users the log does not tell where they begin. */
  readonly stepUsers: ReadonlyMap<number, Bitset>;
  readonly waits: WaitSettings;
  /** A few letters and digits that no other package has. */
  readonly mark: string;
}

type Request = Extract<HandoverAction, { kind: 'request' }>;

/** What the rows of a stretch of the log come to as requests, waits and tasks, in order. `wave` is part of every id. */
export class ActionReader {
  readonly #source: ActionSource;
  readonly #wave: number;
  readonly #firstRow: number;

  constructor(source: ActionSource, wave: number, firstRow: number) {
    this.#source = source;
    this.#wave = wave;
    this.#firstRow = firstRow;
  }

  *between(firstRow: number, endRow: number): Generator<HandoverAction> {
    const { walk } = this.#source;
    walk.to(firstRow);
    for (let row = firstRow; row < endRow; row++) {
      // Something else may have walked on meanwhile.
      walk.to(row);
      if (walk.rehearsal.log.step[row]! >= 0) yield* this.#ofRow(row);
    }
  }

  *#ofRow(row: number): Generator<HandoverAction> {
    const { log } = this.#source.walk.rehearsal;
    switch (EVENT_KINDS[log.kind[row]!]) {
      case 'stepStarted':
        return yield* this.#ofStep(row);
      case 'userLicensesSet':
        return yield* this.#callOnUser(row);
      case 'groupLicensesSet':
        return yield* this.#callOnGroup(row);
      case 'memberAdded':
      case 'memberRemoved':
        return yield* this.#memberChange(row);
      case 'groupCreated':
        return yield* this.#creation(row);
      case 'groupDeleted':
        return yield* this.#deletion(row);
      case 'membershipRuleSet':
        return yield* this.#ruleChange(row);
      case 'userUpdated':
        return yield* this.#update(row);
      case 'userDeleted':
        return yield* this.#userDeletion(row);
      case 'reprocessRequested':
        return yield* this.#reprocess(row);
      case 'seatsSet':
        return yield* this.#seats(row);
      case 'automationRetired':
        return yield* this.#retirement(row);
      default:
        return;
    }
  }

  *#ofStep(row: number): Generator<HandoverAction> {
    const { log } = this.#rehearsal;
    const step = this.#step(row);
    if (step?.kind === 'wait') yield { kind: 'pause', id: this.#id(row), step: log.step[row]!, seconds: step.seconds };
    else if (step?.kind === 'waitForProcessing') yield* this.#wait(row, step);
    else if (step?.kind === 'updateUsers') yield* this.#updatesByHand(row, step);
    else if ((step?.kind === 'addMembers' || step?.kind === 'removeMembers') && step.onPremises === true) {
      const userIds = this.#userIds(this.#source.stepUsers.get(log.step[row]!));
      const change = step.kind === 'addMembers' ? 'add' : 'remove';
      if (userIds.length > 0) yield this.#manual(row, { kind: 'onPremisesMembers', groupId: step.group, userIds, change });
    }
  }

  *#wait(row: number, { groups }: StepOf<'waitForProcessing'>): Generator<HandoverAction> {
    const { log, tables, elapsedSeconds } = this.#rehearsal;
    const ordinals = groups === undefined ? this.#groupsSoFar(row) : groups.flatMap((id) => tables.group(id) ?? []);
    const groupIds = [...new Set(ordinals)].filter((group) => this.#group(group)?.present === true).map((group) => this.#groupId(group));
    if (groupIds.length === 0) return;
    const next = nextStepRow(log, row);
    const expectedSeconds = (next < 0 ? elapsedSeconds : log.at[next]!) - log.at[row]!;
    yield waitAction(this.#source.waits, { id: this.#id(row), step: log.step[row]!, groupIds, expectedSeconds });
  }

  /** Those that something was asked of since the wave began. */
  #groupsSoFar(row: number): number[] {
    const { log } = this.#rehearsal;
    const groups = new Set<number>();
    for (let before = this.#firstRow; before < row; before++) if (log.group[before]! >= 0) groups.add(log.group[before]!);
    return [...groups].sort((a, b) => a - b);
  }

  *#callOnUser(row: number): Generator<HandoverAction> {
    const step = this.#step(row);
    if (step?.kind !== 'assignLicense') return;
    const user = this.#rehearsal.log.user[row]!;
    const userId = this.#userId(user);
    const change = userLicenseChange(step, this.#source.walk.profile(user), this.#rehearsal.tables);
    const doing = licenseDoing(
      change,
      (call) => graphRequests.setUserLicenses(userId, call),
      (call) => directEffect(userId, call),
    );
    yield this.#request(row, doing, change.irreversible);
  }

  *#callOnGroup(row: number): Generator<HandoverAction> {
    const step = this.#step(row);
    const ordinal = this.#rehearsal.log.group[row]!;
    const group = this.#group(ordinal);
    if (step?.kind !== 'assignLicense' || group === undefined) return;
    const groupId = this.#groupId(ordinal);
    const change = groupLicenseChange(step, group.licenses, this.#rehearsal.tables);
    if (change.call.add.length + change.call.remove.length === 0) return;
    const doing = licenseDoing(
      change,
      (call) => graphRequests.setGroupLicenses(groupId, call),
      (call) => groupEffect(groupId, call),
    );
    yield this.#request(row, doing, change.irreversible);
  }

  /** By hand in the cloud; what a rule, a synchronization or a conversion moves follows by itself. */
  *#memberChange(row: number): Generator<HandoverAction> {
    const { log } = this.#rehearsal;
    if (log.kind[log.cause[row]!] !== STEP_STARTED) return;
    const isJoining = EVENT_KINDS[log.kind[row]!] === 'memberAdded';
    yield this.#request(row, memberChange(this.#groupId(log.group[row]!), this.#userId(log.user[row]!), isJoining), null);
  }

  /** A synchronized group comes from on-premises only: its step counts as refused. */
  *#creation(row: number): Generator<HandoverAction> {
    const { log } = this.#rehearsal;
    const step = this.#step(row);
    if (step?.kind !== 'createGroup' || step.group.onPremisesSyncEnabled === true) return;
    const { walk, mark } = this.#source;
    walk.to(row + 1);
    const record = this.#group(log.group[row]!)?.record;
    if (record === undefined) return;
    const nickname = mailNicknameOf(record.displayName, mark, log.step[row]! + 1);
    yield { ...this.#request(row, groupCreation(record, nickname), null), creates: record.id };
  }

  *#deletion(row: number): Generator<HandoverAction> {
    const ordinal = this.#rehearsal.log.group[row]!;
    const groupId = this.#groupId(ordinal);
    const effect = { kind: 'group', groupId, present: false, mailNickname: null } as const;
    const doing = { request: graphRequests.deleteGroup(groupId), effect, undo: null };
    // A group that the plan itself made is not there before, so nothing has to come back.
    yield this.#request(row, doing, this.#group(ordinal)?.isCreated === true ? null : 'deletedGroup');
  }

  /** F100: a static group is emptied when it is given a rule, so its members are brought back when the rule is taken away again. */
  *#ruleChange(row: number): Generator<HandoverAction> {
    const step = this.#step(row);
    const ordinal = this.#rehearsal.log.group[row]!;
    const group = this.#group(ordinal);
    if (step?.kind !== 'setMembershipRule' || group === undefined) return;
    const rule = step.rule?.trim() ? step.rule : null;
    const groupId = this.#groupId(ordinal);
    const doing = ruleChange(groupId, group.record, withRule(group.record, rule));
    if (doing === null) return;
    const id = this.#id(row);
    if (!isDynamic(group.record.groupTypes)) yield* this.#restoredMembers(row, id, groupId, group);
    yield this.#request(row, doing, null);
  }

  /** On the way back, from the last to the first: who was a member comes back, then who came by the rule goes. */
  *#restoredMembers(row: number, of: string, groupId: string, group: WalkedGroup): Generator<HandoverAction> {
    const { log } = this.#rehearsal;
    const members = this.#source.walk.membersOf(group);
    const joiners = new Set<number>();
    for (let later = row; later < log.length; later++) {
      const joins = EVENT_KINDS[log.kind[later]!] === 'memberAdded' && log.group[later] === log.group[row];
      if (joins && !group.members.has(log.user[later]!)) joiners.add(log.user[later]!);
    }
    let number = 0;
    const restore = (user: number, present: boolean): HandoverAction => {
      const undo = memberRequest(groupId, this.#userId(user), present);
      return { kind: 'restore', id: `${of}.${++number}`, step: log.step[row]!, of, undo };
    };
    for (const user of joiners) yield restore(user, false);
    for (const user of members) yield restore(user, true);
  }

  *#update(row: number): Generator<HandoverAction> {
    const step = this.#step(row);
    const user = this.#rehearsal.log.user[row]!;
    if (step?.kind !== 'updateUsers') return;
    const { walk } = this.#source;
    const values = valuesFor(step.set, 'request', this.#isSynchronized(user, step));
    if (Object.keys(values).length === 0) return;
    const userId = this.#userId(user);
    const before = attributeUndo(values, (name) => walk.attribute(user, name));
    const doing = attributeDoing(userId, values);
    const undo = Object.keys(before.values).length === 0 ? null : attributeDoing(userId, before.values);
    yield this.#request(row, { ...doing, undo }, before.irreversible);
  }

  /** What of a step's attributes no request changes, for whom: people in the cloud and those mastered on-premises apart. */
  *#updatesByHand(row: number, step: StepOf<'updateUsers'>): Generator<HandoverAction> {
    const users = this.#source.stepUsers.get(this.#rehearsal.log.step[row]!)?.toArray() ?? [];
    const synchronized = users.filter((user) => this.#isSynchronized(user, step));
    const others = users.filter((user) => !this.#isSynchronized(user, step));
    yield* this.#byHand(row, step, synchronized, true, 'onPremises');
    yield* this.#byHand(row, step, synchronized, true, 'other');
    yield* this.#byHand(row, step, others, false, 'other');
  }

  *#byHand(
    row: number,
    { set }: StepOf<'updateUsers'>,
    users: readonly number[],
    isSynchronized: boolean,
    changer: Exclude<Changer, 'request'>,
  ): Generator<HandoverAction> {
    const { walk } = this.#source;
    const values = valuesFor(set, changer, isSynchronized);
    const isChanged = (user: number): boolean =>
      Object.entries(values).some(([name, value]) => !isSameValue(value, walk.attribute(user, name)));
    const changed = users.filter(isChanged);
    if (changed.length === 0) return;
    const kind = changer === 'onPremises' ? 'onPremisesAttributes' : 'otherAttributes';
    const userIds = changed.map((user) => this.#userId(user));
    const suffix = changer === 'onPremises' ? '.1' : isSynchronized ? '.2' : '.3';
    yield { ...this.#manual(row, { kind, userIds, values }), id: `${this.#id(row)}${suffix}` };
  }

  *#userDeletion(row: number): Generator<HandoverAction> {
    const userId = this.#userId(this.#rehearsal.log.user[row]!);
    yield this.#request(
      row,
      {
        request: graphRequests.deleteUser(userId),
        effect: { kind: 'user', userId, present: false },
        undo: { request: graphRequests.restoreUser(userId), effect: { kind: 'user', userId, present: true } },
      },
      null,
    );
  }

  *#reprocess(row: number): Generator<HandoverAction> {
    const users = this.#source.stepUsers.get(this.#rehearsal.log.step[row]!) ?? [];
    let number = 0;
    for (const user of users) {
      const doing: Doing = { request: graphRequests.reprocess(this.#userId(user)), effect: { kind: 'none' }, undo: null };
      yield { ...this.#request(row, doing, 'reprocess'), id: `${this.#id(row)}.${++number}` };
    }
  }

  *#seats(row: number): Generator<HandoverAction> {
    const step = this.#step(row);
    if (step?.kind !== 'setSeats') return;
    const { skuId, enabled } = step;
    yield this.#manual(row, { kind: 'setSeats', skuId, enabled, before: this.#source.walk.enabled(skuId) });
  }

  *#retirement(row: number): Generator<HandoverAction> {
    const automation = this.#rehearsal.plan.automations[this.#rehearsal.log.detail[row]!];
    if (automation === undefined) return;
    yield this.#manual(row, { kind: 'retireAutomation', automationId: automation.id, name: automation.name });
  }

  #request(row: number, { request, effect, undo }: Doing, irreversible: Irreversible | null): Request {
    const step = this.#rehearsal.log.step[row]!;
    return { kind: 'request', id: this.#id(row), step, request, effect, undo, irreversible, creates: null };
  }

  #manual(row: number, task: ManualTask): HandoverAction {
    return { kind: 'manual', id: this.#id(row), step: this.#rehearsal.log.step[row]!, task };
  }

  /** The row stands in it, so that a stretch of actions can be made anew by itself. */
  #id(row: number): string {
    return `${this.#wave}-${row}`;
  }

  get #rehearsal() {
    return this.#source.walk.rehearsal;
  }

  #step(row: number) {
    return this.#rehearsal.plan.steps[this.#rehearsal.log.step[row]!];
  }

  #group(ordinal: number): WalkedGroup | undefined {
    return this.#source.walk.group(ordinal);
  }

  #groupId(ordinal: number): string {
    return this.#source.walk.nameOfGroup(ordinal);
  }

  #userId(user: number): string {
    return this.#rehearsal.snapshot.users.ids.get(user) ?? '';
  }

  #userIds(users: Bitset | undefined): string[] {
    return users?.toArray().map((user) => this.#userId(user)) ?? [];
  }

  #isSynchronized(user: number, step: StepOf<'updateUsers'>): boolean {
    return step.onPremises === true || this.#source.walk.attribute(user, 'onPremisesSyncEnabled') === true;
  }
}

const STEP_STARTED = kindCode('stepStarted');

function nextStepRow({ kind, length }: { readonly kind: Uint8Array; readonly length: number }, row: number): number {
  for (let next = row + 1; next < length; next++) if (kind[next] === STEP_STARTED) return next;
  return -1;
}

function licenseDoing(
  { call, undo }: LicenseChange,
  toRequest: (call: LicenseChange['call']) => HandoverUndo['request'],
  toEffect: (call: LicenseChange['call']) => HandoverUndo['effect'],
): Doing {
  return {
    request: toRequest(call),
    effect: toEffect(call),
    undo: undo === null ? null : { request: toRequest(undo), effect: toEffect(undo) },
  };
}

function attributeDoing(userId: string, values: AttributeValues): HandoverUndo {
  return { request: graphRequests.updateUser(userId, values), effect: { kind: 'attributes', userId, values } };
}
