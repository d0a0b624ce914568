import { createTranslator, type Language, type Translator } from '../../../shared/i18n/translator.ts';
import type { OutputFile } from '../../files/writeWholeFile.ts';
import { ACCENT, CONTENT_WIDTH, HAIRLINE, INK, MUTED, PAGE, RULE, type TextStyle } from '../pdf/look.ts';
import { PdfFile } from '../pdf/page/pdfFile.ts';
import { Sheet, type Tagged } from '../pdf/page/sheet.ts';
import { type FaceName, Typefaces } from '../pdf/text/typefaces.ts';
import { Typesetter } from '../pdf/text/typesetter.ts';

export interface Certificate {
  readonly learner: string;
  /** Those that were passed; never none. */
  readonly exercises: readonly { readonly title: string; readonly points: number /** ISO 8601. */; readonly passedAt: string | null }[];
  /** ISO 8601. */
  readonly madeAt: string;
  /** Version of the program. */
  readonly program: string;
  /** Whether an instructor's program has run the steps again; the instructor then signs. */
  readonly isCollected: boolean;
  readonly language: Language;
}

const KICKER: TextStyle = { weight: 'semibold', size: 10, leading: 15, colour: ACCENT };
const TITLE: TextStyle = { weight: 'semibold', size: 40, leading: 50, colour: INK };
const INTRO: TextStyle = { weight: 'regular', size: 12, leading: 18, colour: MUTED };
const NAME: TextStyle = { weight: 'semibold', size: 27, leading: 35, colour: ACCENT };
const HAS: TextStyle = { weight: 'regular', size: 13.5, leading: 20, colour: INK };
const WHAT: TextStyle = { weight: 'regular', size: 10, leading: 15, colour: MUTED };
const ROW: TextStyle = { weight: 'regular', size: 9.5, leading: 13, colour: INK };
const FOOT: TextStyle = { weight: 'regular', size: 8.5, leading: 12.5, colour: MUTED };

/** Text keeps this far from the edges: inside the frame. */
const SIDE = PAGE.left + 26;
const WIDTH = CONTENT_WIDTH - 52;
/** A longer name goes on in smaller letters, then on a second line. */
const SMALLEST_NAME = 18;
const FOOT_TOP = PAGE.height - 154;
/** The list of exercises ends above it: there is room to sign. */
const LIST_BOTTOM = FOOT_TOP - 32;
/** Rows as high as they can be in between. */
const ROW_HEIGHT = { least: 11.4, most: 21 } as const;

/** Where the text begins, and how much air is between its parts: a page with few exercises has more. */
function measuresFor(exercises: number) {
  if (exercises > 14) return { top: 78, title: { ...TITLE, size: 34, leading: 42 }, air: 0.45 };
  return { top: exercises > 6 ? 96 : 122, title: TITLE, air: 1 };
}

/** One page to be hung up, as a tagged PDF with its typefaces inside. The same certificate gives the same bytes. */
export async function writeCertificate(certificate: Certificate, out: OutputFile): Promise<void> {
  for await (const piece of drawCertificate(certificate)) await out.write(piece);
}

function drawCertificate(certificate: Certificate): PdfFile {
  const { learner, exercises, madeAt, language } = certificate;
  const words = createTranslator(language);
  const { t } = words;
  const typefaces = new Typefaces();
  const pdf = new PdfFile(
    { language, title: `${t('trainingTexts.certificate.title')}: ${learner}`, subtitle: t('trainingTexts.certificate.subtitle'), madeAt },
    typefaces,
  );
  const sheet = new Sheet(pdf, new Typesetter(typefaces, (face: FaceName, text) => pdf.face(face, 1000).widthOfString(text)));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  sheet.newPage();
  drawFrame(sheet);
  const { top, title, air } = measuresFor(exercises.length);
  let y = centre(sheet, root, 'P', 'License Rehearsal', KICKER, top);
  y = centre(sheet, root, 'H1', t('trainingTexts.certificate.title'), title, y + 6);
  y = centre(sheet, root, 'P', t('trainingTexts.certificate.subtitle'), INTRO, y + 4);
  y = centre(sheet, root, 'P', t('trainingTexts.certificate.intro'), INTRO, y + 26 * air);
  y = centre(sheet, root, 'H2', learner, nameStyle(sheet, learner), y + 4);
  const line = y + 6;
  sheet.decoration(() => sheet.rule(PAGE.width / 2 - 90, line, 180, RULE));
  y = centre(sheet, root, 'P', t('trainingTexts.certificate.has', { count: exercises.length }), HAS, line + 10);
  y = centre(sheet, root, 'P', t('trainingTexts.certificate.what'), WHAT, y + 8 * air);
  drawExercises(sheet, root, certificate, words, y + 22 * air);
  drawFoot(sheet, root, certificate, words);
  root.end();
  pdf.end();
  return pdf;
}

/** Two lines around the page, the outer one strong, and a corner of colour in each. */
function drawFrame(sheet: Sheet): void {
  const { pdf } = sheet;
  sheet.decoration(() => {
    const around = (inset: number, thickness: number, colour: string): void => {
      pdf
        .rect(inset, inset, PAGE.width - 2 * inset, PAGE.height - 2 * inset)
        .lineWidth(thickness)
        .stroke(colour);
    };
    around(30, 2.4, ACCENT);
    around(37, 0.6, RULE);
    const [near, size] = [30, 26];
    for (const [x, y, right, down] of [
      [near, near, 1, 1],
      [PAGE.width - near, near, -1, 1],
      [near, PAGE.height - near, 1, -1],
      [PAGE.width - near, PAGE.height - near, -1, -1],
    ] as const) {
      pdf.polygon([x, y], [x + right * size, y], [x, y + down * size]).fill(ACCENT);
    }
  });
}

/** Answers where the text ends. */
function centre(sheet: Sheet, parent: Tagged, tag: string, text: string, style: TextStyle, top: number): number {
  const lines = sheet.typesetter.layOut(text, style, WIDTH);
  sheet.element(parent, tag, () => {
    for (const [i, line] of lines.entries()) {
      const left = (PAGE.width - (line.width * style.size) / 1000) / 2;
      sheet.lines([line], style, left, top + i * style.leading);
    }
  });
  return top + lines.length * style.leading;
}

function nameStyle(sheet: Sheet, learner: string): TextStyle {
  const wide = sheet.typesetter.widthOf(learner, NAME);
  const size = Math.max(SMALLEST_NAME, Math.min(NAME.size, (NAME.size * WIDTH) / wide));
  return { ...NAME, size, leading: size * 1.3 };
}

const POINTS_WIDTH = 60;
const DATE_WIDTH = 118;

function drawExercises(sheet: Sheet, parent: Tagged, { exercises }: Certificate, words: Translator, listTop: number): void {
  const { t, number, date } = words;
  const room = LIST_BOTTOM - listTop;
  const height = Math.max(ROW_HEIGHT.least, Math.min(ROW_HEIGHT.most, room / (exercises.length + 1)));
  const rows = Math.floor(room / height) - 1;
  // One row of those that are too many says how many more there are.
  const shown = exercises.length > rows ? exercises.slice(0, rows - 1) : exercises;
  const style: TextStyle = { ...ROW, size: Math.min(ROW.size, height * 0.68), leading: height };
  const titleWidth = WIDTH - POINTS_WIDTH - DATE_WIDTH;
  const heading: TextStyle = { ...style, weight: 'semibold', colour: MUTED };
  const cells = (
    row: Tagged,
    tag: 'TH' | 'TD',
    [title, points, passedAt]: readonly [string, string, string],
    look: TextStyle,
    top: number,
  ): void => {
    const options = tag === 'TH' ? { scope: 'Column' as const } : {};
    sheet.element(row, tag, () => sheet.lines(oneLine(sheet, title, look, titleWidth - 12), look, SIDE, top), options);
    sheet.element(row, tag, () => sheet.words(points, look, SIDE + titleWidth, top, { width: POINTS_WIDTH, align: 'end' }), options);
    sheet.element(
      row,
      tag,
      () => sheet.words(passedAt, look, SIDE + titleWidth + POINTS_WIDTH, top, { width: DATE_WIDTH, align: 'end' }),
      options,
    );
  };
  const table = sheet.begin(parent, 'Table');
  let top = listTop;
  const row = (tag: 'TH' | 'TD', texts: readonly [string, string, string], look: TextStyle): void => {
    const element = sheet.begin(table, 'TR');
    cells(element, tag, texts, look, top);
    element.end();
    top += height;
    const foot = top;
    sheet.decoration(() => sheet.rule(SIDE, foot, WIDTH, tag === 'TH' ? RULE : HAIRLINE));
  };
  row(
    'TH',
    [t('trainingTexts.certificate.exercise'), t('trainingTexts.certificate.points'), t('trainingTexts.certificate.passedAt')],
    heading,
  );
  for (const { title, points, passedAt } of shown) row('TD', [title, number(points), passedAt === null ? '' : date(passedAt)], style);
  table.end();
  const left = exercises.length - shown.length;
  if (left > 0)
    centre(sheet, parent, 'P', t('trainingTexts.certificate.more', { count: left }), { ...WHAT, size: style.size, leading: height }, top);
}

/** A title that is too long ends in an ellipsis: a second line would push the others off the page. */
function oneLine(sheet: Sheet, text: string, style: TextStyle, width: number) {
  let words = text.replaceAll(/\s+/g, ' ');
  let shown = words;
  while (sheet.typesetter.widthOf(shown, style) > width && words.length > 1) {
    words = words.slice(0, -1).trimEnd();
    shown = `${words}…`;
  }
  return sheet.typesetter.layOut(shown, style, Number.POSITIVE_INFINITY);
}

function drawFoot(sheet: Sheet, parent: Tagged, { isCollected, madeAt, program }: Certificate, { t, date }: Translator): void {
  let top = FOOT_TOP;
  if (isCollected) {
    const width = WIDTH / 2 - 20;
    for (const [label, x] of [
      [t('trainingTexts.certificate.place'), SIDE],
      [t('trainingTexts.certificate.instructor'), SIDE + WIDTH - width],
    ] as const) {
      sheet.decoration(() => sheet.rule(x, FOOT_TOP + 8, width, RULE, 0.7));
      sheet.element(parent, 'P', () => sheet.words(label, FOOT, x, FOOT_TOP + 12));
    }
    top += 34;
  } else top += 22;
  const below = centre(
    sheet,
    parent,
    'P',
    t('trainingTexts.certificate.madeAt', { date: date(madeAt), version: program }),
    { ...FOOT, colour: INK },
    top,
  );
  centre(
    sheet,
    parent,
    'P',
    isCollected ? t('trainingTexts.certificate.collected') : t('trainingTexts.certificate.ownWork'),
    FOOT,
    below + 4,
  );
}
