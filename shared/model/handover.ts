import type { AttributeValue } from './graph.ts';
import type { Verdict } from './resultSummary.ts';

/**
 * The hand-over package: a plan's steps as requests to Microsoft Graph, with what must be true before and after them. All of it is data:
 * the scripts of the package are the same for every tenant, and read it. `handover.json` is the manifest; lists that grow with the tenant
 * stand in line files beside it.
 */
export const HANDOVER_FORMAT = 'license-rehearsal-handover';
export const HANDOVER_VERSION = 1;

/** `url` is relative to the version (`/users/<id>/assignLicense`), with ids percent-encoded. A group that the plan creates has no id of the
 * service yet: `{created:<id in the plan>}` stands for it, in the url and in the body. */
export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/**
 * What is so once a request has been carried out: how a resumed run knows that it has, whatever happened to the answer. Before a request
 * that was begun is sent again, and before anything is taken back, the tenant is asked for this; what is so already is not done again.
 */
export type HandoverEffect =
  /** The user has these direct licenses, with exactly these services left out, and none of the others. */
  | {
      readonly kind: 'directLicenses';
      readonly userId: string;
      readonly present: readonly GivenLicense[];
      readonly absent: readonly string[];
    }
  | {
      readonly kind: 'groupLicenses';
      readonly groupId: string;
      readonly present: readonly GivenLicense[];
      readonly absent: readonly string[];
    }
  | { readonly kind: 'member'; readonly groupId: string; readonly userId: string; readonly present: boolean }
  /** `mailNickname` is set for a group that the package makes: it is unique, and finds the group when the answer with its id was lost. */
  | { readonly kind: 'group'; readonly groupId: string; readonly present: boolean; readonly mailNickname: string | null }
  | {
      readonly kind: 'membershipRule';
      readonly groupId: string;
      /** null: the group is static. */
      readonly rule: string | null;
      readonly processing: 'On' | 'Paused' | null;
    }
  | { readonly kind: 'user'; readonly userId: string; readonly present: boolean }
  | { readonly kind: 'attributes'; readonly userId: string; readonly values: AttributeValues }
  /** Nothing to be seen afterwards; doing it twice does no harm. */
  | { readonly kind: 'none' };

/** By Graph's property name. `extensionAttribute1` to `15` stand here by themselves and are found under `onPremisesExtensionAttributes`. */
export type AttributeValues = Readonly<Record<string, AttributeValue>>;

export interface GivenLicense {
  readonly skuId: string;
  /** Ascending. */
  readonly disabledPlans: readonly string[];
}

/**
 * Why a request cannot be taken back, or not quite: a deleted group comes back under another id at best; what reprocessing brought stays;
 * a license that was disabled or in error before can only be given back as an active one; a usage location can be changed, not emptied.
 */
export const IRREVERSIBLE = ['deletedGroup', 'reprocess', 'licenseInError', 'usageLocation'] as const;
export type Irreversible = (typeof IRREVERSIBLE)[number];

/** A request that takes something back, and what is so then. */
export interface HandoverUndo {
  readonly request: GraphRequest;
  readonly effect: HandoverEffect;
}

/** A line of `actions/wave-<n>.jsonl`, in the order they are to be done. `step` is the zero-based index of the plan's step. */
export type HandoverAction =
  | {
      readonly kind: 'request';
      readonly id: string;
      readonly step: number;
      readonly request: GraphRequest;
      readonly effect: HandoverEffect;
      /** What takes it back; null where nothing does, or there is nothing to take back. */
      readonly undo: HandoverUndo | null;
      readonly irreversible: Irreversible | null;
      /** Id in the plan of the group that this creates: the answer's `id` is what the service calls it. */
      readonly creates: string | null;
    }
  /**
   * Nothing on the way forward. On the way back, which goes through the actions from the last to the first, the request is sent if the
   * action `of` was begun: it brings back what that action set off by itself, such as the members of a group that was made dynamic.
   */
  | { readonly kind: 'restore'; readonly id: string; readonly step: number; readonly of: string; readonly undo: HandoverUndo }
  /** Until the service has done what it was asked for these groups; asked every `pollSeconds`, for at most `timeoutSeconds`. */
  | {
      readonly kind: 'waitForProcessing';
      readonly id: string;
      /** null for the wait with which the last wave ends although the plan does not say so. */
      readonly step: number | null;
      readonly groupIds: readonly string[];
      readonly expectedSeconds: number;
      readonly timeoutSeconds: number;
      readonly pollSeconds: number;
    }
  | { readonly kind: 'pause'; readonly id: string; readonly step: number; readonly seconds: number }
  /** Something that Microsoft Graph does not do: a person does it, and says when it is done. */
  | { readonly kind: 'manual'; readonly id: string; readonly step: number; readonly task: ManualTask };

export type ManualTask =
  | { readonly kind: 'setSeats'; readonly skuId: string; readonly enabled: number; readonly before: number }
  | {
      readonly kind: 'onPremisesMembers';
      readonly groupId: string;
      readonly userIds: readonly string[];
      readonly change: 'add' | 'remove';
    }
  | { readonly kind: 'onPremisesAttributes'; readonly userIds: readonly string[]; readonly values: AttributeValues }
  /** Attributes that Microsoft Graph shows but does not let a request on the user change, such as `manager` and `proxyAddresses`. */
  | { readonly kind: 'otherAttributes'; readonly userIds: readonly string[]; readonly values: AttributeValues }
  | { readonly kind: 'retireAutomation'; readonly automationId: string; readonly name: string };

/**
 * A line of `checks/<n>.jsonl`: what the tenant must look like at the boundary `n` (0: before the first wave; n: after wave n). Boundary 0
 * and the last one hold everything the plan touches, so that 0 is the captured state of before; those between hold what the waves beside
 * them touch. A group that the plan creates goes by `{created:<id in the plan>}`, and has no line before it is there.
 */
export type HandoverCheck =
  | {
      readonly kind: 'user';
      readonly id: string;
      /** For the reader of a list of differences only. */
      readonly name: string;
      readonly present: boolean;
      /** The usage location, and what the plan sets of anybody. */
      readonly attributes: AttributeValues;
      /** As in `states.jsonl`; a set. */
      readonly states: readonly {
        readonly skuId: string;
        readonly assignedByGroup: string | null;
        readonly disabledPlans: readonly string[];
        readonly state: string;
        readonly error: string;
      }[];
    }
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly name: string;
      readonly present: boolean;
      readonly licenses: readonly GivenLicense[];
      /** null: the group is static. */
      readonly membershipRule: string | null;
      /** User members, ascending. */
      readonly memberIds: readonly string[];
    }
  /** `owned` is enabled and warning units, as far as the settings of the plan use those; `free` is what the next wave needs. */
  | { readonly kind: 'seats'; readonly skuId: string; readonly ownedAtLeast: number; readonly freeAtLeast: number };

export interface HandoverWave {
  /** From 1. */
  readonly number: number;
  /** Zero-based indexes of the plan's steps in it. */
  readonly steps: readonly number[];
  readonly requests: number;
  readonly manualTasks: number;
  /** Users whom its requests are about, or whose licenses or memberships change in it. */
  readonly users: number;
  /** Seconds from the start of the rehearsed plan. */
  readonly startsAt: number;
  readonly endsAt: number;
}

export interface HandoverManifest {
  readonly format: typeof HANDOVER_FORMAT;
  readonly version: typeof HANDOVER_VERSION;
  /** Of this package: a journal of another one is not resumed. */
  readonly packageId: string;
  readonly name: string;
  /** Of the texts for people. */
  readonly language: 'en' | 'sv' | 'nl';
  readonly madeAt: string;
  readonly program: string;
  readonly tenant: {
    readonly id: string | null;
    readonly displayName: string;
    readonly exportedAt: string | null;
    readonly hash: string;
  };
  readonly plan: {
    readonly name: string;
    readonly startAt: string;
    readonly hash: string;
    readonly verdict: Verdict;
  };
  /** Zero-based indexes of steps that the real service is known to refuse; with any, the plan is not safe to carry out. */
  readonly refusedSteps: readonly number[];
  /** Requests a second, at most. */
  readonly pace: { readonly requestsPerSecond: number };
  readonly waves: readonly HandoverWave[];
  /** Delegated permissions that the requests need. */
  readonly scopes: readonly string[];
}

/** `batches/index.json`: the package for a client of one's own. */
export const BATCHES_FORMAT = 'license-rehearsal-batches';
export const BATCHES_VERSION = 1;

/** `forward` is what is to be done, `backward` what takes all of it back, each in order. Every list of requests stands in a file. */
export interface BatchesIndex {
  readonly format: typeof BATCHES_FORMAT;
  readonly version: typeof BATCHES_VERSION;
  readonly packageId: string;
  readonly pace: HandoverManifest['pace'];
  readonly forward: readonly BatchesEntry[];
  readonly backward: readonly BatchesEntry[];
}

export type BatchesEntry =
  /** The tenant must look like this before what follows is done. */
  | { readonly kind: 'check'; readonly boundary: number; readonly file: string }
  /** Each line is the body of one `POST /$batch`. */
  | { readonly kind: 'batches'; readonly wave: number; readonly file: string; readonly batches: number; readonly requests: number }
  | Extract<HandoverAction, { readonly kind: 'waitForProcessing' | 'pause' }>
  /** On the way back `of` is the task that is to be taken back. */
  | { readonly kind: 'manual'; readonly id: string; readonly of?: string; readonly task: ManualTask };
