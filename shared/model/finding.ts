/** Something a person should know. A finding is a value: a code, how grave, how many, and examples by id. Text is made at the edge. */
export interface Finding {
  /** A fact (`F42`) or a short camelCase name where there is none. */
  readonly code: string;
  /** Which of several findings under one code this is, as a camelCase word; absent where the code says it all. */
  readonly about?: string;
  readonly severity: Severity;
  readonly count: number;
  /** Ids or file names the finding is about, at most 20. */
  readonly examples: readonly string[];
  /** Values a text may name, such as a skuId or a difference. */
  readonly values?: Readonly<Record<string, string | number>>;
}

/** `blocking`: the plan will not do what it says. `warning`: somebody may be hurt. `info`: good to know. */
export type Severity = 'blocking' | 'warning' | 'info';
