import type { Translator } from '../../../shared/i18n/translator.ts';
import type { ReportNames } from '../../../shared/model/reportNames.ts';
import { ByteBlock } from '../bytes/byteBlock.ts';
import { MOST_CHARACTERS, PLAIN_IN_XML, xmlText } from './xmlText.ts';

/** Texts of each user, in this order. */
export const USER_TEXTS = ['id', 'displayName', 'userPrincipalName', 'department', 'usageLocation'] as const;

const CHUNK_BYTES = 1 << 18;
const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
const ITEM = Buffer.from('<si><t>');
const KEPT_BLANKS = Buffer.from('<si><t xml:space="preserve">');
const ITEM_END = Buffer.from('</t></si>');

/**
 * The texts of a workbook; cells hold their positions. Those of the users come first, in their order, so that a position is worked out and
 * nothing is kept per user: they are written when all sheets are. Others, which are few, are kept.
 */
export class SharedStrings {
  readonly #users: number;
  readonly #names: Pick<ReportNames, 'user'>;
  readonly #words: Translator;
  readonly #others = new Map<string, number>();

  /** `users`: how many have their texts in it; 0 where nobody is to be told apart. */
  constructor(users: number, names: Pick<ReportNames, 'user'>, words: Translator) {
    this.#users = users;
    this.#names = names;
    this.#words = words;
  }

  positionOf(text: string): number {
    let position = this.#others.get(text);
    if (position === undefined) {
      position = this.#users * USER_TEXTS.length + this.#others.size;
      this.#others.set(text, position);
    }
    return position;
  }

  /** sharedStrings.xml, piece by piece. */
  *chunks(): Generator<Buffer> {
    const block = new ByteBlock(CHUNK_BYTES);
    block.text(HEAD);
    for (let user = 0; user < this.#users; user++) {
      const texts = this.#names.user(user);
      for (const name of USER_TEXTS) this.#add(texts[name] ?? '', block);
      if (block.isDue) yield Buffer.from(block.take());
    }
    for (const text of this.#others.keys()) {
      this.#add(text, block);
      if (block.isDue) yield Buffer.from(block.take());
    }
    block.text('</sst>');
    yield Buffer.from(block.take());
  }

  #add(text: string, block: ByteBlock): void {
    block.bytes(hasOuterBlanks(text) ? KEPT_BLANKS : ITEM);
    if (text.length > MOST_CHARACTERS || !block.plain(text, PLAIN_IN_XML)) block.text(xmlText(text, this.#words));
    block.bytes(ITEM_END);
  }
}

/** Excel drops blanks at the ends of a text unless told to keep them. Those inside are kept anyway. */
function hasOuterBlanks(text: string): boolean {
  return text.charCodeAt(0) <= 0x20 || text.charCodeAt(text.length - 1) <= 0x20;
}
