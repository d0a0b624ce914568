import { printable } from '../../../shared/i18n/sentences/printable.ts';
import type { ReportDocument } from '../../../shared/model/reportDocument.ts';
import { figure, list, paragraph, table, text } from '../../reports/document/section.ts';
import type { HandoverContent } from '../handoverContent.ts';
import type { TerraformPart } from './endState.ts';
import { leftOut } from './leftOut.ts';

/** Resources of one type. */
export interface PartCount {
  readonly type: string;
  readonly main: number;
  readonly imported: number;
  readonly taken: number;
}

export function countParts(parts: Iterable<TerraformPart>): readonly PartCount[] {
  const counts = new Map<string, PartCount>();
  for (const { type, file, importId } of parts) {
    const { main, imported, taken } = counts.get(type) ?? { main: 0, imported: 0, taken: 0 };
    const isMain = file === 'main';
    const count = {
      type,
      main: main + Number(isMain),
      imported: imported + Number(isMain && importId !== null),
      taken: taken + Number(!isMain),
    };
    counts.set(type, count);
  }
  return [...counts.values()].sort((a, b) => (a.type < b.type ? -1 : 1));
}

/** What to know before the files are used: above all what they cannot do. */
export function terraformReadme(content: HandoverContent, counts: readonly PartCount[]): ReportDocument {
  const { words, manifest, plan } = content;
  const { t, number } = words;
  const takesAway = counts.some(({ taken }) => taken > 0);
  const takesAccounts = counts.some(({ type }) => type === 'azuread_user');
  const missing = leftOut(content);
  const takingAway = [t('handoverTexts.terraform.useFirst'), t('handoverTexts.terraform.useApply'), t('handoverTexts.terraform.useRemove')];
  const givingOnly = [t('handoverTexts.terraform.useFirstOnly'), t('handoverTexts.terraform.useApplyOnly')];
  const frame = { contents: '', pageOf: '', continued: '', asTable: '', after: '', atStart: '', skip: '' };
  return {
    language: words.language,
    title: t('handoverTexts.terraform.title'),
    subtitle: printable(plan.name),
    madeAt: manifest.madeAt,
    facts: [],
    sections: [
      {
        id: 'read-first',
        title: t('handoverTexts.terraform.read'),
        blocks: [
          paragraph(t('handoverTexts.terraform.about')),
          ...list([
            t('handoverTexts.terraform.notAtomic'),
            t('handoverTexts.terraform.forceNew'),
            t('handoverTexts.terraform.order'),
            t('handoverTexts.terraform.imports'),
            ...(takesAccounts ? [t('handoverTexts.terraform.account')] : []),
            t('handoverTexts.terraform.secrets'),
            t('handoverTexts.terraform.unverified'),
          ]),
        ],
      },
      ...(counts.length === 0
        ? []
        : [{ id: 'use', title: t('handoverTexts.terraform.use'), blocks: list(takesAway ? takingAway : givingOnly, true) }]),
      {
        id: 'contents',
        title: t('handoverTexts.terraform.contents'),
        blocks:
          counts.length === 0
            ? [paragraph(t('handoverTexts.terraform.empty'))]
            : table(
                t('handoverTexts.terraform.contents'),
                [
                  text(t('handoverTexts.terraform.resource'), 4),
                  figure(t('handoverTexts.terraform.main'), 2),
                  figure(t('handoverTexts.terraform.imported'), 2),
                  figure(t('handoverTexts.terraform.taken'), 2),
                ],
                counts.map(({ type, main, imported, taken }) => [type, number(main), number(imported), number(taken)]),
              ),
      },
      ...(missing.kinds.length === 0
        ? []
        : [
            {
              id: 'left-out',
              title: t('handoverTexts.terraform.leftOut'),
              blocks: [
                paragraph(t('handoverTexts.terraform.leftOutAbout')),
                ...list(
                  missing.kinds.map((kind) => t(`handoverTexts.terraform.leftOutItems.${kind}`, { names: missing.attributes.join(', ') })),
                ),
              ],
            },
          ]),
    ],
    footer: t('handoverTexts.terraform.footer', { program: manifest.program }),
    words: frame,
  };
}
