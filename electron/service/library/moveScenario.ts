import type { MovedScenario } from '../../../shared/contract/library.ts';
import { AppError } from '../../../shared/model/appError.ts';
import type { ScenarioBase } from '../../store/scenarioBases.ts';
import type { ScenarioContent, ScenarioRecord } from '../../store/scenarioRecord.ts';
import type { Suppression } from '../../store/suppressions.ts';
import type { TenantStore } from '../../store/tenantStore.ts';
import type { WizardRecord } from '../../store/wizards.ts';
import { readCopy, writeCopy } from '../scenarios/copyAccess.ts';
import type { ServiceParts } from '../serviceParts.ts';
import { reportOf } from './tenantFacts.ts';

export interface ScenarioMove {
  readonly tenantId: string;
  readonly scenarioId: number;
  /** The copy it goes to. */
  readonly to: string;
  readonly name: string;
  readonly replaced: { readonly id: number; readonly revision: number } | null;
}

type Parts = Pick<ServiceParts, 'library' | 'scenarios' | 'now'>;

/** What belongs to a scenario beside its steps. */
interface Luggage {
  readonly base: ScenarioBase;
  readonly accepted: readonly Suppression[];
  readonly wizards: readonly WizardRecord[];
  /** Of the scenario it belongs to. */
  readonly revision: number;
}

/**
 * Writes a scenario of one copy into another copy of the same organization; the one it was taken from stays as it is. It remembers the copy
 * it was made for, so that the other can say what no longer fits. Throws `otherOrganization`, `notFound`, and `outdated` for a replaced
 * scenario that has been edited.
 */
export async function moveScenario({ library, scenarios, now }: Parts, move: ScenarioMove): Promise<MovedScenario> {
  const { to, name, replaced } = move;
  const target = library.fileOf(to);
  const { content, luggage, organization } = await readCopy(library.fileOf(move.tenantId), (copy) => pack(copy, move.scenarioId));
  const other = await readCopy(target, organizationOf);
  if (organization !== null && other !== null && organization !== other) {
    throw new AppError('otherOrganization', { expected: organization, found: other });
  }
  const changedAt = new Date(now()).toISOString();
  const unpacked = (copy: TenantStore, record: Pick<ScenarioRecord, 'id' | 'revision'>): MovedScenario => ({
    tenantId: to,
    scenarioId: record.id,
    ...unpack(copy, record, luggage, changedAt),
  });
  if (replaced !== null) {
    const note = { kind: 'replace', steps: content.steps.length } as const;
    const scenario = await scenarios.revise(to, replaced.id, replaced.revision, () => ({ note, content: { ...content, name } }));
    return await writeCopy(target, (copy) => copy.alone(() => unpacked(copy, scenario)));
  }
  const { moved, count } = await writeCopy(target, (copy) =>
    copy.alone(() => {
      const moved = unpacked(copy, copy.scenarios.create({ ...content, name }, changedAt));
      return { moved, count: copy.scenarios.count() };
    }),
  );
  library.noteScenarios(to, count);
  return moved;
}

function pack(copy: TenantStore, scenarioId: number): { content: ScenarioContent; luggage: Luggage; organization: string | null } {
  const { name, note, startAt, settings, automations, revision } = copy.scenarios.get(scenarioId);
  const steps = copy.scenarios.wholeSteps(scenarioId);
  return {
    content: { name, note, startAt, settings, automations, steps },
    luggage: {
      base: copy.scenarioBases.find(scenarioId) ?? copy.scenarioBases.present(),
      accepted: copy.suppressions.list(scenarioId),
      wizards: copy.wizards.list().filter((wizard) => wizard.scenarioId === scenarioId),
      revision,
    },
    organization: organizationOf(copy),
  };
}

function organizationOf(copy: TenantStore): string | null {
  return reportOf(copy).tenant.id;
}

function unpack(
  copy: TenantStore,
  { id, revision }: Pick<ScenarioRecord, 'id' | 'revision'>,
  luggage: Luggage,
  changedAt: string,
): Pick<MovedScenario, 'wizards' | 'acceptedFindings'> {
  copy.scenarioBases.put(id, luggage.base);
  for (const accepted of luggage.accepted) copy.suppressions.put(id, accepted);
  const there = copy.wizards.list().filter((wizard) => wizard.scenarioId === id);
  for (const wizard of luggage.wizards) {
    // The scenario that is replaced may have come from the same wizard.
    const same = there.find((each) => each.kind === wizard.kind && JSON.stringify(each.answers) === JSON.stringify(wizard.answers));
    const { id: wizardId } = same ?? copy.wizards.create({ ...wizard, changedAt });
    // A scenario that was edited since the wizard wrote it is left alone by it here, too.
    const untouched = wizard.appliedRevision === luggage.revision;
    copy.wizards.noteScenario(wizardId, { id, revision: untouched ? revision : NEVER }, changedAt);
  }
  return { wizards: luggage.wizards.length, acceptedFindings: luggage.accepted.length };
}

/** Revisions count from 1. */
const NEVER = 0;
