import type { NewViolations } from '../licensing/groupChange.ts';

/** How often a change passed although a rule speaks against it that the settings do not let block. */
export class RuleWarnings {
  /** F132: disputed exclusions under `disputedExclusions` = `warn`. */
  disputedExclusions = 0;
  /** F217: bases that are only inferred, under `inferredRules` = `warn`. */
  inferredRequirements = 0;
  /** Refused calls and failed assignments in which a disputed exclusion blocked. */
  blockedByDisputed = 0;

  notePassed(violations: NewViolations): void {
    this.disputedExclusions += violations.exclusions.length;
    this.inferredRequirements += violations.requirements.length;
  }

  noteBlocked(violations: NewViolations): void {
    if (violations.exclusions.some((rule) => rule.disputed)) this.blockedByDisputed++;
  }
}
