import { type Finding, findingKey } from '../../model/finding.ts';
import { factsOfFinding } from '../../model/findingFacts.ts';
import type { NamedThing, ReportedFinding } from '../../model/report.ts';
import type { Redaction } from '../../model/reportFormat.ts';
import type { ReportNames } from '../../model/reportNames.ts';
import type { Rehearsal } from '../rehearsal/rehearsal.ts';
import { ordinalOfUser } from '../snapshot/userOrdinal.ts';
import { LEFT_OUT } from './reportedPlan.ts';

/** A finding that somebody lets pass, by its key. */
export interface AcceptedFinding {
  readonly finding: string;
  readonly reason: string;
  readonly count: number;
  /** ISO 8601. */
  readonly madeAt: string;
}

export interface FindingSources {
  readonly rehearsal: Rehearsal;
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
  readonly redaction: Redaction;
  readonly names: ReportNames;
}

export function reportedFindings(sources: FindingSources): ReportedFinding[] {
  const { findings, accepted, redaction, names } = sources;
  const acceptedBy = new Map(accepted.map((each) => [each.finding, each]));
  const things = new ThingFinder(sources);
  return findings.map((finding): ReportedFinding => {
    const passed = acceptedBy.get(findingKey(finding));
    const { reason, count, madeAt } = passed ?? { reason: '', count: 0, madeAt: '' };
    return {
      code: finding.code,
      about: finding.about ?? null,
      severity: finding.severity,
      count: finding.count,
      facts: factsOfFinding(finding),
      values: redaction === 'none' ? (finding.values ?? {}) : harmless(finding.values ?? {}),
      examples: redaction === 'counts' ? [] : finding.examples.flatMap((example) => things.named(example)),
      accepted: passed === undefined ? null : { reason: names.freeText(reason) || null, madeAt, count, outgrown: finding.count > count },
    };
  });
}

/** Numbers, and texts that name license plans and services; where the tenant is, and whatever else there may be, tells who it is. */
const HARMLESS_TEXTS = new Set(['skuId', 'servicePlanId', 'otherServicePlanId', 'family', 'capability']);

function harmless(values: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'number' || HARMLESS_TEXTS.has(name) ? value : LEFT_OUT]),
  );
}

/** What an example is: findings tell users, groups, license plans and services by id, some two of them in one text, and some other things. */
class ThingFinder {
  readonly #sources: FindingSources;
  readonly #groups: ReadonlySet<string>;
  readonly #skus: ReadonlySet<string>;
  readonly #services: ReadonlySet<string>;

  constructor(sources: FindingSources) {
    const { snapshot, plan, tables } = sources.rehearsal;
    const planned = plan.steps.flatMap((step) => (step.kind === 'createGroup' ? [step.group.id] : []));
    this.#sources = sources;
    this.#groups = new Set([...snapshot.groups.map(({ id }) => id), ...planned, ...tables.groupIds]);
    this.#skus = new Set(tables.skus.map(({ skuId }) => skuId));
    this.#services = new Set(tables.planIds);
  }

  named(example: string): NamedThing[] {
    return example.split(' ').flatMap((word) => this.#thing(word));
  }

  #thing(id: string): NamedThing[] {
    const { names, redaction, rehearsal } = this.#sources;
    if (ordinalOfUser(rehearsal.snapshot.users, id) >= 0) {
      const user = names.userById(id);
      return [{ kind: 'user', id: user.id, displayName: user.displayName || user.userPrincipalName || user.id }];
    }
    if (this.#groups.has(id)) return [{ kind: 'group', ...names.group(id) }];
    if (this.#skus.has(id)) return [{ kind: 'licensePlan', id, displayName: names.licensePlan(id) }];
    if (this.#services.has(id)) return [{ kind: 'service', id, displayName: names.service(id) }];
    // Ids of what does not exist, attributes and other words of the plan.
    return redaction === 'none' ? [{ kind: 'other', id, displayName: id }] : [];
  }
}
