import type { RouteListeners } from '../../../shared/engine/planning/routes/compareRoutes.ts';
import type { Inspection } from '../../../shared/engine/preflight/preflight.ts';
import type { Rehearsal } from '../../../shared/engine/rehearsal/rehearsal.ts';
import { buildReport, type ReportSources } from '../../../shared/engine/report/buildReport.ts';
import { withoutFreeText } from '../../../shared/engine/report/reportedPlan.ts';
import { reportedRoutes } from '../../../shared/engine/report/reportedRoutes.ts';
import type { Naming } from '../../../shared/i18n/sentences/naming.ts';
import { stepText } from '../../../shared/i18n/sentences/stepText.ts';
import { createTranslator, type Language, type Translator } from '../../../shared/i18n/translator.ts';
import type { CatalogBundle } from '../../../shared/model/catalog.ts';
import type { Report } from '../../../shared/model/report.ts';
import type { Redaction } from '../../../shared/model/reportFormat.ts';
import { toDocument } from '../document/toDocument.ts';
import { peopleOf } from '../redaction/people.ts';
import { catalogNames } from './catalogNames.ts';
import type { ReportContent } from './reportContent.ts';
import { reportNames, reportNaming } from './reportNaming.ts';

export interface ContentSources extends Pick<ReportSources, 'accepted' | 'cost' | 'madeAt' | 'program' | 'hashes'> {
  readonly rehearsal: Rehearsal;
  readonly inspection: Inspection;
  readonly catalog: CatalogBundle;
  readonly redaction: Redaction;
  readonly language: Language;
  readonly routeListeners?: RouteListeners;
}

/** The report on a rehearsal. Compares the routes, which rehearses the plan's change a few times more. */
export function makeContent(sources: ContentSources): ReportContent {
  const { rehearsal, catalog, redaction, language } = sources;
  const words = createTranslator(language);
  const known = catalogNames(rehearsal.snapshot, catalog);
  const names = reportNames(peopleOf(rehearsal, redaction, words), known);
  const naming = reportNaming(names, known, rehearsal, words);
  const routes = reportedRoutes(rehearsal, catalog, names, sources.routeListeners ?? {});
  const report = buildReport({ ...sources, routes, names });
  const content = { report, rehearsal, names, naming, words, stepText: stepTexts(report, rehearsal, naming, words) };
  return { ...content, document: () => toDocument(content) };
}

function stepTexts({ plan, redaction }: Report, rehearsal: Rehearsal, naming: Naming, words: Translator): (step: number) => string {
  return (index) => {
    const step = rehearsal.plan.steps[index];
    if (step === undefined) throw new Error(`the plan has no step ${index}`);
    const namedUsers = plan.steps[index]?.namedUsers ?? null;
    return stepText(redaction === 'none' ? step : withoutFreeText(step), naming, words, namedUsers);
  };
}
