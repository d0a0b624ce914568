import * as z from 'zod';

/**
 * What stands for what in a pseudonymised tenant. A file of its own, kept apart from the tenant and never in a package: with it, and only
 * with it, names of the teaching tenant can be turned back. As secret as the tenant itself.
 */

export const PSEUDONYM_KEY_FORMAT = 'license-rehearsal-pseudonym-key';
export const PSEUDONYM_KEY_VERSION = 1;

const pairs = z.array(z.tuple([z.string(), z.string()]));

export const pseudonymKeySchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(PSEUDONYM_KEY_FORMAT),
  version: z.literal(PSEUDONYM_KEY_VERSION),
  /** When the teaching tenant was made. */
  madeAt: z.iso.datetime(),
  /** The tenant that was pseudonymised, and what it is called now. */
  tenant: z.strictObject({ original: z.string(), pseudonym: z.string() }),
  /** By kind of value, such as `id`, `displayName` or `department`: pairs of original and pseudonym, ascending by original. */
  values: z.record(z.string(), pairs),
  /** Attributes that the teaching tenant does not have. */
  leftOut: z.array(z.string()),
  /** Membership rules as they were, by the pseudonymous id of the group. */
  rules: z.array(z.strictObject({ group: z.string(), original: z.string(), pseudonym: z.string() })),
});
export type PseudonymKey = Readonly<z.infer<typeof pseudonymKeySchema>>;

/** What a person should know about a tenant that was pseudonymised. Says nothing of the original. */
export interface PseudonymReport {
  readonly users: number;
  readonly groups: number;
  /** Different values that were replaced. */
  readonly values: number;
  /** User attributes that were left out because nothing hangs on them. */
  readonly leftOut: readonly string[];
  /** Membership rules that could not be carried over word for word, each with why; the groups have the same members all the same. */
  readonly rules: readonly RewrittenRule[];
}

export interface RewrittenRule {
  /** Pseudonymous id and name of the group; null for a rule of a plan or a condition. */
  readonly group: { readonly id: string; readonly displayName: string } | null;
  /**
   * `list`: part of a text became a list of the values that have it. `marker`: users have a made-up attribute that says whether the
   * expression holds for them, which later changes of other attributes do not touch. `unreadable`: the rule could not be read, and still cannot.
   */
  readonly how: 'list' | 'marker' | 'unreadable';
}
