import type { HandoverContent } from '../../../electron/handover/handoverContent.ts';
import { catalogNames } from '../../../electron/reports/content/catalogNames.ts';
import { reportNames } from '../../../electron/reports/content/reportNaming.ts';
import { peopleOf } from '../../../electron/reports/redaction/people.ts';
import { createTranslator, type Language } from '../../../shared/i18n/translator.ts';
import type { HandoverManifest } from '../../../shared/model/handover.ts';
import type { PackagedRehearsal } from '../../support/fakeGraph/rehearsedPackage.ts';

/** What the texts of a package are written from. */
export function contentOfPackage(
  { rehearsal, compiled, plan, snapshot, catalog, files }: PackagedRehearsal,
  language: Language = 'en',
): HandoverContent {
  const words = createTranslator(language);
  const manifest = JSON.parse(files.get('handover.json') ?? '') as HandoverManifest;
  return {
    manifest: { ...manifest, language },
    plan,
    manualTasks: compiled.tasks,
    irreversible: compiled.irreversible,
    refusedSteps: compiled.refusedSteps,
    names: reportNames(peopleOf(rehearsal, 'none', words), catalogNames(snapshot, catalog)),
    words,
    firstChecks: () => compiled.checks(0),
    lastChecks: () => compiled.checks(compiled.waves.length),
    actions: compiled.actions,
  };
}
