import type { ReportBlock } from '../../../shared/model/reportDocument.ts';

/** Everything a block says, in the order in which it says it. */
export function textsOfBlock(block: ReportBlock): string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'list':
      return [...block.items];
    case 'notice':
      return [block.title, block.text];
    case 'figures':
      return block.figures.flatMap(({ label, text }) => [label, text]);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap((row) => row.map(({ text }) => text)),
        block.note ?? '',
      ];
    case 'chart':
      return [block.title, block.description, ...block.valueTicks.map(({ text }) => text)];
    case 'signatures':
      return [...block.headings, ...block.labels];
  }
}
