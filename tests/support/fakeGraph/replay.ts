import type { Client } from '@microsoft/microsoft-graph-client';
import type { BatchedRequest } from '../../../electron/handover/batches/graphBatch.ts';
import type { BatchesEntry, HandoverEffect, ManualTask } from '../../../shared/model/handover.ts';
import type { PackageReader } from './packageReader.ts';
import { TenantReader } from './tenantReader.ts';

/** What is kept of a run, as in a file that outlives it. */
export class Journal {
  readonly begun = new Set<string>();
  readonly done = new Set<string>();
  /** The service's ids of groups that were made, by their ids in the plan. */
  readonly created = new Map<string, string>();
  /** Entries of the index that are behind the run. */
  forward = 0;
  backward = 0;
}

/** The tenant is not as the package expects. */
export class Drift extends Error {
  readonly differences: readonly string[];

  constructor(differences: readonly string[]) {
    super(differences.join('\n'));
    this.differences = differences;
  }
}

/** The run was broken off from outside. */
export class Interrupted extends Error {}

export interface ReplayWorld {
  readonly client: Client;
  /** Lets the service work for so many seconds. */
  readonly sleep: (seconds: number) => void;
  /** A person does, or takes back, what the task says. */
  readonly manual: (task: ManualTask, isBack: boolean) => void;
  /** Asked before each batch and entry; throws `Interrupted`. */
  readonly onTurn?: () => void;
  /** Seconds between two looks; else what the package says. */
  readonly pollSeconds?: number;
  /** Seconds that a check after a wave is waited for; two hours otherwise. */
  readonly patienceSeconds?: number;
}

interface InnerAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: { readonly id?: string; readonly error?: { readonly message: string } } | null;
}

/** Times a request is sent before it is given up. */
const PATIENCE = 8;

/** Carries a package out by its batches, as the README of the package says a client should. */
export class Replay {
  readonly #package: PackageReader;
  readonly #world: ReplayWorld;
  readonly #journal: Journal;
  readonly #tenant: TenantReader;

  constructor(reader: PackageReader, world: ReplayWorld, journal: Journal) {
    this.#package = reader;
    this.#world = world;
    this.#journal = journal;
    this.#tenant = new TenantReader(world.client);
  }

  /** From where the journal ends to the end. Throws `Drift` when the tenant is not what it should be. */
  async forward(): Promise<void> {
    const entries = this.#package.index.forward;
    for (; this.#journal.forward < entries.length; this.#journal.forward++) {
      const entry = entries[this.#journal.forward];
      if (entry === undefined) return;
      this.#world.onTurn?.();
      await this.#perform(entry, false);
    }
  }

  /** Takes back whatever the journal says was begun. */
  async backward(): Promise<void> {
    const entries = this.#package.index.backward;
    for (; this.#journal.backward < entries.length; this.#journal.backward++) {
      const entry = entries[this.#journal.backward];
      if (entry === undefined) return;
      this.#world.onTurn?.();
      if (this.#wasBegun(entries, this.#journal.backward)) await this.#perform(entry, true);
    }
  }

  /** Whether anything of the wave that an entry of the way back belongs to was done at all: its checks end it. */
  #wasBegun(entries: readonly BatchesEntry[], position: number): boolean {
    const end = entries.findIndex((entry, i) => i >= position && entry.kind === 'check');
    const check = entries[end];
    if (check?.kind !== 'check') return true;
    const wave = check.boundary + 1;
    return [...this.#journal.begun].some((id) => id.startsWith(`${wave}-`));
  }

  async #perform(entry: BatchesEntry, isBack: boolean): Promise<void> {
    switch (entry.kind) {
      case 'check':
        return await this.#check(entry, isBack);
      case 'pause':
        return this.#world.sleep(entry.seconds);
      case 'waitForProcessing':
        return await this.#wait(entry);
      case 'manual': {
        const id = isBack ? `back-${entry.of}` : entry.id;
        if (this.#journal.done.has(id) || (isBack && !this.#journal.begun.has(entry.of ?? ''))) return;
        this.#journal.begun.add(id);
        this.#world.manual(entry.task, isBack);
        this.#journal.done.add(id);
        return;
      }
      case 'batches':
        for (const { requests } of this.#package.batches(entry.file)) await this.#batch(requests, isBack);
    }
  }

  /**
   * Before the first wave once; after a wave until it is so, or the time is over. On the way back what differs then is noted, and no
   * reason to stop half way.
   */
  async #check({ file, boundary }: Extract<BatchesEntry, { kind: 'check' }>, isBack: boolean): Promise<void> {
    const pollSeconds = this.#world.pollSeconds ?? 60;
    let open = this.#package.checks(file);
    for (let waited = 0; ; waited += pollSeconds) {
      const found = [];
      for (const line of open) found.push({ line, differences: await this.#tenant.differences(this.#resolved(line)) });
      open = found.filter(({ differences }) => differences.length > 0).map(({ line }) => line);
      if (open.length === 0) return;
      const isOver = (!isBack && boundary === 0) || waited > (this.#world.patienceSeconds ?? 7200);
      const differences = found.flatMap((each) => each.differences);
      if (isOver && !isBack) throw new Drift(differences);
      if (isOver) return;
      this.#world.sleep(pollSeconds);
    }
  }

  async #wait({ groupIds, pollSeconds, timeoutSeconds }: Extract<BatchesEntry, { kind: 'waitForProcessing' }>): Promise<void> {
    const pause = this.#world.pollSeconds ?? pollSeconds;
    for (let waited = 0; ; waited += pause) {
      const groups = await Promise.all(groupIds.map((id) => this.#tenant.group(this.#resolved(id))));
      if (groups.every((group) => group === null || group.licenseProcessingState.state === 'ProcessingComplete')) return;
      if (waited > timeoutSeconds) throw new Drift([`still processing: ${groupIds.join()}`]);
      this.#world.sleep(pause);
    }
  }

  /** What of a batch is not done yet, in batches of the rest, until all of it is. */
  async #batch(requests: readonly BatchedRequest[], isBack: boolean): Promise<void> {
    for (let turn = 0; turn < PATIENCE; turn++) {
      const open: BatchedRequest[] = [];
      for (const request of requests) if (await this.#isOpen(request.id, isBack)) open.push(request);
      if (open.length === 0) return;
      const ids = new Set(open.map(({ id }) => id));
      const sent = open.map(({ dependsOn, ...request }) => {
        const waitsFor = (dependsOn ?? []).filter((id) => ids.has(id));
        return this.#resolved({ ...request, ...(waitsFor.length === 0 ? {} : { dependsOn: waitsFor }) });
      });
      this.#world.onTurn?.();
      for (const id of ids) this.#journal.begun.add(id);
      let seconds = 0;
      for (const answer of await this.#post(sent)) seconds = Math.max(seconds, await this.#take(answer));
      if (seconds > 0) this.#world.sleep(seconds);
    }
    throw new Error(`gave up on ${requests.map(({ id }) => id).join()}`);
  }

  /** No answer is no answer: what became of the requests shows when the tenant is looked at. */
  async #post(requests: readonly unknown[]): Promise<readonly InnerAnswer[]> {
    try {
      const { responses } = (await this.#world.client.api('/$batch').post({ requests })) as { responses: InnerAnswer[] };
      return responses;
    } catch (error) {
      if ((error as { statusCode?: number }).statusCode !== -1) throw error;
      return [];
    }
  }

  /** Seconds to wait before the next turn. */
  async #take({ id, status, headers, body }: InnerAnswer): Promise<number> {
    const action = this.#package.actions.get(id);
    if (status < 300) {
      this.#journal.done.add(id);
      if (action?.kind === 'request' && action.creates !== null) this.#journal.created.set(action.creates, String(body?.id));
      return 0;
    }
    if (status === 429) return Number(headers?.['Retry-After'] ?? 1);
    if (status === 424 || status === 503 || status === 504) return 0;
    // A repeated request may be refused because it is done already.
    const effect = this.#effectOf(id);
    if (effect !== null && (await this.#tenant.holds(this.#resolved(effect)))) this.#journal.done.add(id);
    else throw new Error(`${id} was refused: ${status} ${body?.error?.message}`);
    return 0;
  }

  async #isOpen(id: string, isBack: boolean): Promise<boolean> {
    if (this.#journal.done.has(id)) return false;
    if (isBack && !this.#journal.begun.has(this.#ofBack(id))) return false;
    if (!isBack && !this.#journal.begun.has(id)) return true;
    const effect = this.#effectOf(id);
    if (effect === null) return true;
    await this.#findCreated(id);
    // A group whose making was lost, and is not there, need not be taken back.
    const resolved = this.#resolved(effect);
    if (JSON.stringify(resolved).includes('{created:')) return !isBack;
    if (!(await this.#tenant.holds(resolved))) return true;
    this.#journal.done.add(id);
    return false;
  }

  async #findCreated(id: string): Promise<void> {
    const action = this.#package.actions.get(id.replace(/^back-/, ''));
    if (action?.kind !== 'request' || action.creates === null || action.effect.kind !== 'group') return;
    if (this.#journal.created.has(action.creates) || action.effect.mailNickname === null) return;
    const found = await this.#tenant.groupByNickname(action.effect.mailNickname);
    if (found !== null) this.#journal.created.set(action.creates, found);
  }

  #ofBack(id: string): string {
    const action = this.#package.actions.get(id.replace(/^back-/, ''));
    return action?.kind === 'restore' ? action.of : (action?.id ?? '');
  }

  #effectOf(id: string): HandoverEffect | null {
    const action = this.#package.actions.get(id.replace(/^back-/, ''));
    if (action?.kind === 'restore') return action.undo.effect;
    if (action?.kind !== 'request') return null;
    return id.startsWith('back-') ? (action.undo?.effect ?? null) : action.effect;
  }

  #resolved<Value>(value: Value): Value {
    let text = JSON.stringify(value);
    for (const [planId, id] of this.#journal.created) text = text.replaceAll(`{created:${planId}}`, id);
    return JSON.parse(text) as Value;
  }
}
