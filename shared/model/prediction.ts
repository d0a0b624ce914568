import type { AssignmentError, AssignmentState } from './graph.ts';

/** What became of one thing that was predicted, or that nobody predicted; the one that asks most of a person first. */
export const PREDICTION_KINDS = ['crept', 'miss', 'drift', 'hit'] as const;
export type PredictionKind = (typeof PREDICTION_KINDS)[number];

/**
 * `asPredicted`: changed as predicted. `didNotCome`: is as it was before; `cameOtherwise`: has changed, and not so. `added`, `gone`,
 * `changed`: by somebody or something other than the plan. `stillDirect`: the plan removes this direct license, and it is there;
 * `besideGroup`: a direct license nobody predicted, beside one of the same license plan from a group (F156, F159).
 */
export type PredictionDetail =
  | 'asPredicted'
  | 'didNotCome'
  | 'cameOtherwise'
  | 'added'
  | 'gone'
  | 'changed'
  | 'stillDirect'
  | 'besideGroup';

export interface Judgement {
  readonly kind: PredictionKind;
  readonly detail: PredictionDetail;
}

/** One thing in three states; null where the state does not have it. */
export interface InThreeStates<Value> {
  /** The copy that the prediction was made on. */
  readonly before: Value | null;
  /** The plan rehearsed on that copy to its end. */
  readonly predicted: Value | null;
  /** The tenant as it was imported after the real change. */
  readonly actual: Value | null;
}

export type CountsByKind = Readonly<Record<PredictionKind, number>>;

export interface PredictionFigures {
  /** Users of each state. */
  readonly users: { readonly before: number; readonly actual: number; readonly gone: number; readonly added: number };
  /** Users of whom something is of the kind; one may be in several. */
  readonly people: CountsByKind;
  /** Users for whom the plan changes something, and of those the ones for whom all of it came. */
  readonly expected: number;
  readonly fulfilled: number;
  /** Users of whom nothing has changed, as predicted. */
  readonly untouched: number;
  /** Predicted changes of people, and of those the ones that came. */
  readonly changes: { readonly predicted: number; readonly came: number };
  /** `same`: licenses that the plan leaves alone, and so has everybody else. */
  readonly licenses: CountsByKind & { readonly same: number };
  readonly memberships: CountsByKind;
  readonly attributes: CountsByKind;
  /** That users are there. */
  readonly accounts: CountsByKind;
}

/** One way to a license plan. */
export interface PredictedLicense {
  readonly state: AssignmentState;
  readonly error: AssignmentError;
  /** Names of the services it leaves out. */
  readonly off: readonly string[];
}

/** One thing about a user that the plan or somebody else has changed. `account`: that the user is there. */
export type PredictedItem = Judgement &
  (
    | (InThreeStates<PredictedLicense> & {
        readonly subject: 'license';
        readonly skuId: string;
        readonly name: string;
        /** Where the assignment comes from: `group` null means direct. */
        readonly source: { readonly group: { readonly id: string; readonly name: string } | null };
      })
    | (InThreeStates<true> & { readonly subject: 'membership'; readonly group: { readonly id: string; readonly name: string } })
    | (InThreeStates<string> & { readonly subject: 'attribute'; readonly name: string })
    | (InThreeStates<true> & { readonly subject: 'account' })
  );
