import type { RemedyKind } from '../../model/remedy.ts';
import type { Translator } from '../translator.ts';
import type { Naming } from './naming.ts';
import { printable } from './printable.ts';

/** What a remedy changes, as a sentence without a full stop. */
export function remedyText(
  { kind, values }: { readonly kind: RemedyKind; readonly values: Readonly<Record<string, string | number>> },
  naming: Naming,
  words: Translator,
): string {
  const named = Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? printable(naming.anything(value)) : value]);
  return words.find(`window.preflight.remedy.${kind}`, Object.fromEntries(named)) ?? kind;
}
