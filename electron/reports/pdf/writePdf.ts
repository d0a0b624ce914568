import type { ReportDocument } from '../../../shared/model/reportDocument.ts';
import type { OutputFile } from '../../files/writeWholeFile.ts';
import { drawSections } from './drawSections.ts';
import { Contents } from './page/contents.ts';
import { drawCover } from './page/cover.ts';
import { drawFrames } from './page/frame.ts';
import { PdfFile } from './page/pdfFile.ts';
import { Sheet } from './page/sheet.ts';
import { type FaceName, Typefaces } from './text/typefaces.ts';
import { Typesetter } from './text/typesetter.ts';

/**
 * Writes a report as a PDF that can be printed, read aloud and searched: tagged, with contents, bookmarks and page numbers, typefaces
 * inside. The same document gives the same bytes. Throws what writing to `out` throws.
 */
export async function writePdf(document: ReportDocument, out: OutputFile): Promise<void> {
  const pdf = drawDocument(document);
  for await (const piece of pdf) await out.write(piece);
}

/** All pages, ready to be read from the stream. */
function drawDocument(document: ReportDocument): PdfFile {
  const typefaces = new Typefaces();
  const pdf = new PdfFile(document, typefaces);
  const measure = (face: FaceName, text: string): number => pdf.face(face, 1000).widthOfString(text);
  const sheet = new Sheet(pdf, new Typesetter(typefaces, measure));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  drawCover(sheet, root, document);
  const contents = new Contents(sheet, root, document);
  const pages = drawSections(sheet, root, document);
  contents.draw(pages);
  drawFrames(sheet, document);
  root.end();
  pdf.end();
  return pdf;
}
