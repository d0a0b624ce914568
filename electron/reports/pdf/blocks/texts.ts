import type { ReportBlock, Tone } from '../../../../shared/model/reportDocument.ts';
import { ACCENT, BODY, BODY_STRONG, CONTENT_WIDTH, HEADING, PAGE, TONES } from '../look.ts';
import { flow, leastHeight } from '../page/flow.ts';
import type { Sheet, Tagged } from '../page/sheet.ts';
import { drawToneSign } from '../page/toneSign.ts';
import type { Typesetter } from '../text/typesetter.ts';
import type { LaidOut } from './block.ts';

type Block<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Kind }>;

export function layOutParagraph({ text }: Block<'paragraph'>, typesetter: Typesetter): LaidOut {
  const lines = typesetter.layOut(text, BODY, CONTENT_WIDTH);
  return {
    above: 8,
    below: 0,
    least: leastHeight(lines, BODY),
    leads: lines.length <= 3,
    draw: (sheet, parent) => {
      const element = sheet.begin(parent, 'P');
      flow(sheet, element, lines, BODY);
      element.end();
    },
  };
}

export function layOutHeading({ text }: Block<'heading'>, typesetter: Typesetter): LaidOut {
  const lines = typesetter.layOut(text, HEADING, CONTENT_WIDTH);
  const height = lines.length * HEADING.leading;
  return {
    above: 18,
    below: 0,
    least: height,
    leads: true,
    draw: (sheet, parent) => {
      sheet.ensure(height);
      const top = sheet.y;
      sheet.element(parent, 'H3', () => sheet.lines(lines, HEADING, PAGE.left, top));
      sheet.y += height;
    },
  };
}

/** How far the text of a list stands in. */
const INDENT = 18;

export function layOutList({ ordered, items }: Block<'list'>, typesetter: Typesetter): LaidOut {
  const indent = ordered ? Math.max(INDENT, typesetter.widthOf(`${items.length}.`, BODY) + 8) : INDENT;
  const laidOut = items.map((item) => typesetter.layOut(item, BODY, CONTENT_WIDTH - indent));
  return {
    above: 8,
    below: 0,
    least: leastHeight(laidOut[0] ?? [], BODY),
    leads: false,
    draw: (sheet, parent) => {
      const list = sheet.begin(parent, 'L');
      laidOut.forEach((lines, index) => {
        if (index > 0) sheet.space(4);
        sheet.ensure(leastHeight(lines, BODY));
        const item = sheet.begin(list, 'LI');
        const top = sheet.y;
        sheet.element(item, 'Lbl', () => drawLabel(sheet, ordered ? `${index + 1}.` : null, top));
        const body = sheet.begin(item, 'LBody');
        flow(sheet, body, lines, BODY, { x: PAGE.left + indent });
        body.end();
        item.end();
      });
      list.end();
    },
  };
}

function drawLabel(sheet: Sheet, number: string | null, top: number): void {
  if (number === null) sheet.words('•', { ...BODY_STRONG, colour: ACCENT }, PAGE.left + 4, top);
  else sheet.words(number, { ...BODY, colour: ACCENT }, PAGE.left, top);
}

/** The parts of a notice's ground overlap, or a hairline would be seen between them. */
const SEAM = 1;
const NOTICE = { bar: 3.5, padding: 14, sign: 15, gap: 9 } as const;
const NOTICE_TITLE = { ...BODY_STRONG, size: 11.5, leading: 17 };

/** A ground and a bar in the colour of the tone, and its sign; the title says the same in words. */
export function layOutNotice({ tone, title, text }: Block<'notice'>, typesetter: Typesetter): LaidOut {
  const x = PAGE.left + NOTICE.bar + NOTICE.padding + NOTICE.sign + NOTICE.gap;
  const width = PAGE.left + CONTENT_WIDTH - NOTICE.padding - x;
  const style = { ...NOTICE_TITLE, colour: TONES[tone].ink };
  const titleLines = typesetter.layOut(title, style, width);
  const lines = text === '' ? [] : typesetter.layOut(text, BODY, width);
  const head = 12 + titleLines.length * style.leading + 3;
  return {
    above: 12,
    below: 14,
    least: head + leastHeight(lines, BODY) + 12,
    leads: false,
    draw: (sheet, parent) => {
      sheet.ensure(head + leastHeight(lines, BODY) + 12);
      const element = sheet.begin(parent, 'Div');
      const top = sheet.y;
      sheet.decoration(() => {
        drawGround(sheet, tone, top, top + head + SEAM);
        drawToneSign(sheet.pdf, tone, PAGE.left + NOTICE.bar + NOTICE.padding, top + 13, NOTICE.sign);
      });
      sheet.element(element, 'P', () => sheet.lines(titleLines, style, x, top + 12));
      sheet.y = top + head;
      drawNoticeText(sheet, element, lines, { x, tone });
      sheet.decoration(() => drawGround(sheet, tone, sheet.y, sheet.y + 12));
      sheet.y += 12;
      element.end();
    },
  };
}

function drawNoticeText(
  sheet: Sheet,
  parent: Tagged,
  lines: ReturnType<Typesetter['layOut']>,
  { x, tone }: { readonly x: number; readonly tone: Tone },
): void {
  if (lines.length === 0) return;
  const paragraph = sheet.begin(parent, 'P');
  flow(sheet, paragraph, lines, BODY, { x, behind: (top, bottom) => drawGround(sheet, tone, top, bottom + SEAM) });
  paragraph.end();
}

function drawGround(sheet: Sheet, tone: Tone, top: number, bottom: number): void {
  sheet.fill(PAGE.left, top, CONTENT_WIDTH, bottom - top, TONES[tone].ground);
  sheet.fill(PAGE.left, top, NOTICE.bar, bottom - top, TONES[tone].ink);
}
