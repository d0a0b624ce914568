import type { ReportBlock, ReportDocument } from '../../../../shared/model/reportDocument.ts';
import type { Typesetter } from '../text/typesetter.ts';
import type { LaidOut } from './block.ts';
import { layOutChartBlock } from './chart.ts';
import { layOutFigures } from './figures.ts';
import { layOutSignatures } from './signatures.ts';
import { layOutTable } from './table.ts';
import { layOutHeading, layOutList, layOutNotice, layOutParagraph } from './texts.ts';

export function layOutBlock(block: ReportBlock, typesetter: Typesetter, words: ReportDocument['words']): LaidOut {
  switch (block.kind) {
    case 'heading':
      return layOutHeading(block, typesetter);
    case 'paragraph':
      return layOutParagraph(block, typesetter);
    case 'list':
      return layOutList(block, typesetter);
    case 'notice':
      return layOutNotice(block, typesetter);
    case 'figures':
      return layOutFigures(block, typesetter);
    case 'table':
      return layOutTable(block, typesetter, words.continued);
    case 'chart':
      return layOutChartBlock(block, typesetter);
    case 'signatures':
      return layOutSignatures(block, typesetter);
  }
}
