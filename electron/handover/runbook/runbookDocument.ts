import type { Naming } from '../../../shared/i18n/sentences/naming.ts';
import { printable } from '../../../shared/i18n/sentences/printable.ts';
import { stepText } from '../../../shared/i18n/sentences/stepText.ts';
import type { LabelledText, ReportDocument, ReportSection } from '../../../shared/model/reportDocument.ts';
import type { HandoverContent } from '../handoverContent.ts';
import { handoverNaming } from '../handoverNaming.ts';
import { afterSection, backSection, portalsSection, signOffSection } from './closingSections.ts';
import { beforeSection, overviewSection } from './openingSections.ts';
import { waveSection } from './waveSection.ts';

/** What the sections of the runbook are made from. */
export interface RunbookSource extends HandoverContent {
  readonly naming: Naming;
  /** A step of the plan as a sentence without a full stop. */
  readonly stepText: (index: number) => string;
}

/** The runbook as people read it, before it has a format. */
export function runbookDocument(content: HandoverContent): ReportDocument {
  const { manifest, plan, words } = content;
  const { t, language, date } = words;
  const naming = handoverNaming(content);
  const source: RunbookSource = {
    ...content,
    naming,
    stepText: (index) => {
      const step = plan.steps[index];
      return step === undefined ? '' : stepText(step, naming, words);
    },
  };
  const subtitle = printable(plan.name) || t('handoverTexts.runbook.unnamedPlan');
  return {
    language,
    title: t('handoverTexts.runbook.title'),
    subtitle,
    madeAt: manifest.madeAt,
    facts: coverFacts(source),
    sections: sectionsOf(source),
    footer: t('handoverTexts.runbook.footer', { plan: subtitle, date: date(manifest.madeAt), program: manifest.program }),
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

function sectionsOf(source: RunbookSource): readonly ReportSection[] {
  return [
    overviewSection(source),
    beforeSection(source),
    ...source.manifest.waves.map((wave) => waveSection(source, wave)),
    backSection(source),
    afterSection(source),
    portalsSection(source),
    signOffSection(source),
  ];
}

function coverFacts({ manifest, words }: RunbookSource): LabelledText[] {
  const { t, date, dateTime } = words;
  const { tenant, plan } = manifest;
  const utc = (iso: string): string => t('reportTexts.document.utc', { time: dateTime(iso) });
  const name = [printable(tenant.displayName), tenant.id].filter(Boolean).join(', ');
  return [
    ...(name === '' ? [] : [{ label: t('handoverTexts.runbook.facts.tenant'), text: name }]),
    {
      label: t('handoverTexts.runbook.facts.copy'),
      text: tenant.exportedAt === null ? t('handoverTexts.runbook.facts.copyUndated') : date(tenant.exportedAt),
    },
    { label: t('handoverTexts.runbook.facts.start'), text: utc(plan.startAt) },
    { label: t('handoverTexts.runbook.facts.verdict'), text: t(`verdict.${plan.verdict}`) },
    { label: t('handoverTexts.runbook.facts.made'), text: utc(manifest.madeAt) },
    { label: t('handoverTexts.runbook.facts.package'), text: manifest.packageId },
    { label: t('handoverTexts.runbook.facts.copyHash'), text: tenant.hash },
    { label: t('handoverTexts.runbook.facts.planHash'), text: plan.hash },
  ];
}
