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

/** What is so once a request has been carried out: how a resumed run knows that it has, whatever happened to the answer. */
export type HandoverEffect =
  | { readonly kind: 'directLicenses'; readonly userId: string; readonly licenses: readonly GivenLicense[] }
  | { readonly kind: 'groupLicenses'; readonly groupId: string; readonly licenses: readonly GivenLicense[] }
  | { readonly kind: 'member'; readonly groupId: string; readonly userId: string; readonly present: boolean }
  | { readonly kind: 'group'; readonly groupId: string; readonly present: boolean }
  | {
      readonly kind: 'membershipRule';
      readonly groupId: string;
      readonly rule: string | null;
      readonly processing: 'On' | 'Paused' | null;
    }
  | { readonly kind: 'user'; readonly userId: string; readonly present: boolean }
  | { readonly kind: 'attributes'; readonly userId: string; readonly values: Readonly<Record<string, string | boolean | null>> }
  /** Nothing to be seen afterwards; doing it twice does no harm. */
  | { readonly kind: 'none' };

export interface GivenLicense {
  readonly skuId: string;
  readonly disabledPlans: readonly string[];
}

/** Why a request cannot be taken back by another one. */
export const IRREVERSIBLE = ['deletedGroup', 'reprocess', 'unknownBefore'] as const;
export type Irreversible = (typeof IRREVERSIBLE)[number];

/** A line of `actions/wave-<n>.jsonl`, in the order they are to be done. `step` is the zero-based index of the plan's step. */
export type HandoverAction =
  | {
      readonly kind: 'request';
      readonly id: string;
      readonly step: number;
      readonly request: GraphRequest;
      readonly effect: HandoverEffect;
      /** What takes it back, and what is so then; null where nothing does. */
      readonly undo: { readonly request: GraphRequest; readonly effect: HandoverEffect } | null;
      readonly irreversible: Irreversible | null;
      /** Id in the plan of the group that this creates: the answer's `id` is what the service calls it. */
      readonly creates: string | null;
    }
  /** Until the service has done what it was asked for these groups; asked every `pollSeconds`, for at most `timeoutSeconds`. */
  | {
      readonly kind: 'waitForProcessing';
      readonly id: string;
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
  | { readonly kind: 'onPremisesAttributes'; readonly userIds: readonly string[]; readonly values: Readonly<Record<string, unknown>> }
  | { readonly kind: 'retireAutomation'; readonly automationId: string; readonly name: string };

/** A line of `checks/<n>.jsonl`: what the tenant must look like at the boundary `n` (0: before the first wave; n: after wave n). */
export type HandoverCheck =
  | {
      readonly kind: 'user';
      readonly id: string;
      readonly present: boolean;
      readonly usageLocation: string | null;
      /** As in `states.jsonl`. */
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
      readonly present: boolean;
      readonly licenses: readonly GivenLicense[];
      readonly membershipRule: string | null;
      /** User members, ascending. */
      readonly memberIds: readonly string[];
    }
  /** Enough units for what the wave needs. */
  | { readonly kind: 'seats'; readonly skuId: string; readonly ownedAtLeast: number; readonly freeAtLeast: number };

export interface HandoverWave {
  /** From 1. */
  readonly number: number;
  /** Zero-based indexes of the plan's steps in it. */
  readonly steps: readonly number[];
  readonly requests: number;
  readonly manualTasks: number;
  readonly users: number;
  /** Seconds from the start of the rehearsed plan. */
  readonly startsAt: number;
  readonly endsAt: number;
}

export interface HandoverManifest {
  readonly format: typeof HANDOVER_FORMAT;
  readonly version: typeof HANDOVER_VERSION;
  readonly name: string;
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
    readonly verdict: 'safe' | 'atRisk' | 'blocked';
  };
  /** Requests a second, at most; and at the same time. */
  readonly pace: { readonly requestsPerSecond: number };
  readonly waves: readonly HandoverWave[];
  /** Delegated permissions that the requests need. */
  readonly scopes: readonly string[];
}
