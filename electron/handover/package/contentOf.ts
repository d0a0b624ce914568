import type { CompiledHandover } from '../../../shared/engine/handover/compileHandover.ts';
import type { WayBack } from '../../../shared/engine/handover/wayBack.ts';
import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { createTranslator } from '../../../shared/i18n/translator.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { HandoverManifest } from '../../../shared/model/handover.ts';
import { catalogNames } from '../../reports/content/catalogNames.ts';
import { reportNames } from '../../reports/content/reportNaming.ts';
import { peopleOf } from '../../reports/redaction/people.ts';
import type { HandoverContent } from '../handoverContent.ts';

export interface ContentSources {
  readonly manifest: HandoverManifest;
  readonly compiled: CompiledHandover;
  readonly wayBack: WayBack;
  readonly rehearsal: Rehearsal;
  readonly catalog: CatalogBundle;
}

/** What the texts of a package are written from, in the language of the manifest. */
export function contentOf({ manifest, compiled, wayBack, rehearsal, catalog }: ContentSources): HandoverContent {
  const words = createTranslator(manifest.language);
  return {
    manifest,
    plan: rehearsal.plan,
    manualTasks: compiled.tasks,
    irreversible: compiled.irreversible,
    wayBack,
    refusedSteps: compiled.refusedSteps,
    names: reportNames(peopleOf(rehearsal, 'none', words), catalogNames(rehearsal.snapshot, catalog)),
    words,
    firstChecks: () => compiled.checks(0),
    lastChecks: () => compiled.checks(compiled.waves.length),
    actions: compiled.actions,
  };
}
