import type { LabelledText, ReportDocument } from '../../../shared/model/reportDocument.ts';
import { costSection } from './costSection.ts';
import { factsCitedSection } from './factsCitedSection.ts';
import { hashesSection } from './hashesSection.ts';
import { limitsSection } from './limitsSection.ts';
import { planSection } from './planSection.ts';
import { preflightSection } from './preflightSection.ts';
import { riskSection } from './riskSection.ts';
import { routeSection } from './routeSection.ts';
import { seatsSection } from './seatsSection.ts';
import type { DocumentSource, SectionMaker } from './section.ts';
import { servicesSection } from './servicesSection.ts';
import { settingsSection } from './settingsSection.ts';
import { signOffSection } from './signOffSection.ts';
import { summarySection } from './summarySection.ts';
import { timelineSection } from './timelineSection.ts';

/** In the order in which a board asks. */
const SECTIONS: readonly SectionMaker[] = [
  summarySection,
  planSection,
  riskSection,
  preflightSection,
  routeSection,
  timelineSection,
  seatsSection,
  servicesSection,
  costSection,
  settingsSection,
  limitsSection,
  factsCitedSection,
  hashesSection,
  signOffSection,
];

/** The report as people read it. A section without anything to say is left out. */
export function toDocument(source: DocumentSource): ReportDocument {
  const { report, words } = source;
  const { t, language, date } = words;
  const subtitle = planName(source);
  return {
    language,
    title: t('reportTexts.document.title'),
    subtitle,
    madeAt: report.madeAt,
    facts: coverFacts(source),
    sections: SECTIONS.flatMap((make) => make(source) ?? []),
    footer: t('reportTexts.document.footer', { plan: subtitle, date: date(report.madeAt) }),
    words: {
      contents: t('reportTexts.document.contents'),
      pageOf: t('reportTexts.document.pageOf'),
      continued: t('reportTexts.document.continued'),
      asTable: t('reportTexts.document.asTable'),
      after: t('reportTexts.document.after'),
      atStart: t('reportTexts.document.atStart'),
      skip: t('reportTexts.document.skip'),
    },
  };
}

/** A plan whose name is left out is called by what it does. */
function planName({ report, naming, words }: DocumentSource): string {
  const { t } = words;
  const { plan, route, redaction } = report;
  if (redaction === 'none') return plan.name || t('reportTexts.document.unnamedPlan');
  if (!route.compared) return t('reportTexts.document.hiddenPlan');
  return t('reportTexts.document.changeOfPlans', { from: naming.product(route.from), to: naming.product(route.to) });
}

function coverFacts({ report, words }: DocumentSource): LabelledText[] {
  const { t, date, dateTime, duration } = words;
  const { tenant, summary, redaction } = report;
  const users = t('count.users', { count: tenant.users });
  const utc = (iso: string): string => t('reportTexts.document.utc', { time: dateTime(iso) });
  const organization =
    redaction !== 'none'
      ? t('reportTexts.document.facts.hidden', { users })
      : tenant.displayName === null
        ? t('reportTexts.document.facts.unnamed', { users })
        : t('reportTexts.document.facts.organizationDetail', { name: tenant.displayName, users });
  const copy =
    tenant.exportedAt === null
      ? t('reportTexts.document.facts.copyUndated')
      : t('reportTexts.document.facts.copyDetail', { date: date(tenant.exportedAt) });
  return [
    { label: t('reportTexts.document.facts.verdict'), text: t(`verdict.${summary.verdict}`) },
    { label: t('reportTexts.document.facts.organization'), text: organization },
    { label: t('reportTexts.document.facts.copy'), text: copy },
    { label: t('reportTexts.document.facts.start'), text: utc(summary.clock.startedAt) },
    { label: t('reportTexts.document.facts.duration'), text: duration(summary.clock.elapsedSeconds) },
    {
      label: t('reportTexts.document.facts.made'),
      text: `${utc(report.madeAt)}, License Rehearsal ${report.program}`,
    },
    ...(redaction === 'none'
      ? []
      : [{ label: t('reportTexts.document.facts.names'), text: t(`reportTexts.document.facts.redaction.${redaction}`) }]),
    { label: t('reportTexts.document.hashes.copyHash'), text: tenant.hash },
    { label: t('reportTexts.document.hashes.planHash'), text: report.plan.hash },
  ];
}
