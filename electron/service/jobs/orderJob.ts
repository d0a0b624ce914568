import { rankTexts, type TextRanking } from '../../../shared/engine/columns/rankTexts.ts';
import type { JoinedTexts } from '../../../shared/engine/columns/textColumn.ts';
import { collatorOf, type LanguageTag } from '../session/collators.ts';
import { handOver } from './handover.ts';

export interface OrderInput {
  readonly texts: JoinedTexts;
  readonly language: LanguageTag;
}

/** Puts many texts in the order of a language. */
export async function orderJob({ texts, language }: OrderInput): Promise<TextRanking> {
  const { ranks, highest } = rankTexts(texts, collatorOf(language));
  return handOver({ ranks, highest }, ranks.buffer instanceof ArrayBuffer ? [ranks.buffer] : []);
}
