import { printableText } from '../printableText.ts';

/**
 * Markup that is known to be well made. Nothing but the tag `html` makes it of texts, so that none of a tenant gets into a page unescaped.
 */
export class Markup {
  readonly source: string;

  private constructor(source: string) {
    this.source = source;
  }

  /** `html` below: the literal parts are ours and stand as they are, every value in between is escaped unless it is markup itself. */
  static ofTemplate(parts: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
    return new Markup(parts.reduce((source, part, index) => source + sourceOf(values[index - 1]) + part));
  }

  /** A style sheet of ours; what is in it of a document has been through `cssString`. */
  static ofStyles(styles: string): Markup {
    return new Markup(styles);
  }
}

type MarkupValue = string | number | Markup | readonly Markup[] | undefined;

/** A tag for template literals: `` html`<p>${text}</p>` ``. The only way to make markup; good for attributes in double quotes too. */
export const html = Markup.ofTemplate;

function sourceOf(value: MarkupValue): string {
  if (value instanceof Markup) return value.source;
  if (typeof value === 'object') return value.map(({ source }) => source).join('');
  return escapeMarkup(String(value ?? ''));
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeMarkup(text: string): string {
  return printableText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A text as a string of a style sheet. Whatever is no letter, digit or space is written as its code: it can end neither string nor sheet. */
export function cssString(text: string): string {
  const escaped = printableText(text).replace(/[^\p{L}\p{N} ]/gu, (character) => `\\${character.codePointAt(0)?.toString(16) ?? ''} `);
  return `"${escaped}"`;
}
