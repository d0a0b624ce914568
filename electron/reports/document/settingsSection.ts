import type { Assumption } from '../../../shared/model/report.ts';
import { cell, type DocumentSource, paragraph, type SectionMaker, table, text } from './section.ts';

/** Every setting with its value, those that were changed first. */
export const settingsSection: SectionMaker = (source) => {
  const { report, words } = source;
  const { t } = words;
  const sorted = report.assumptions.toSorted((a, b) => Number(b.changed) - Number(a.changed));
  return {
    id: 'settings',
    title: t('reportTexts.document.settings.title'),
    blocks: [
      paragraph(t('reportTexts.document.settings.about')),
      ...table(
        t('reportTexts.document.settings.title'),
        [
          text(t('reportTexts.document.settings.setting'), 6),
          text(t('reportTexts.document.settings.value'), 4),
          text(t('reportTexts.document.settings.usual'), 3),
          text(t('reportTexts.document.settings.basis'), 2),
        ],
        sorted.map((assumption) => {
          const value = valueText(assumption, assumption.value, source);
          return [
            t(`reportTexts.document.settings.name.${assumption.name}`),
            assumption.changed ? cell(t('reportTexts.document.settings.changed', { value }), 'caution') : value,
            valueText(assumption, assumption.default, source),
            assumption.facts.length === 0 ? t('reportTexts.document.settings.ownAssumption') : assumption.facts.join(', '),
          ];
        }),
      ),
    ],
  };
};

function valueText({ name }: Assumption, value: Assumption['value'], { words }: DocumentSource): string {
  const { t, number, duration, find } = words;
  if (typeof value === 'boolean')
    return value ? t('reportTexts.document.settings.choice.yes') : t('reportTexts.document.settings.choice.no');
  if (typeof value === 'string') return find(`reportTexts.document.settings.choice.${value}`) ?? value;
  return name.endsWith('Seconds') ? duration(value) : number(value);
}
