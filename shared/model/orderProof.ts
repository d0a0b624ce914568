/** What all orders of processing together can do to the users of a plan (F77). */
export type ProofVerdict = 'noOrderHarms' | 'someOrderHarms' | 'unknown';

export interface ProvenUsers {
  readonly total: number;
  /** The order of the rehearsal itself harms them. */
  readonly harmedAsStated: number;
  /** The order of the rehearsal spares them, and another may harm them. */
  readonly harmedOtherwise: number;
  readonly safe: number;
  /** More orders than could be looked at. */
  readonly unknown: number;
}

/** `asStated`: the rehearsal itself. `shown`: a rehearsal in another order. `possible`: none was found that can be played. */
export type Certainty = 'asStated' | 'shown' | 'possible';

/** What the answer rests on beside the model itself. */
export interface ProofLimits<LicensePlan> {
  /** Some step means the first of many: whom the stated order chose. */
  readonly firstChoices: boolean;
  /** The plan waits for a time, which promises nothing. */
  readonly waitsInSeconds: boolean;
  /** A rule or selector compares with the present moment. */
  readonly readsClock: boolean;
  readonly automations: boolean;
  readonly horizonReached: boolean;
  /** License plans that may have too few units in some order. */
  readonly scarce: readonly LicensePlan[];
}
