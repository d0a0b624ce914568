import { readFileSync } from 'node:fs';
import { mkdtempDisposable } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { writeWholeFile } from '../../electron/files/writeWholeFile.ts';
import { writePdf } from '../../electron/reports/pdf/writePdf.ts';
import type { ReportDocument } from '../../shared/model/reportDocument.ts';

/** An element of the structure of a page as a reading aid meets it, with the text in it. */
export interface ReadElement {
  readonly role: string;
  readonly alt: string | null;
  /** Of a table's heading: what it heads. */
  readonly scope: string | null;
  readonly text: string;
  readonly children: readonly ReadElement[];
}

export interface ReadPage {
  readonly text: string;
  /** In the order of the structure; null for a page without one. */
  readonly structure: ReadElement | null;
  /** Where links lead to. */
  readonly links: readonly string[];
}

export interface ReadPdf {
  readonly pdf: PDFDocumentProxy;
  readonly pages: readonly ReadPage[];
  readonly close: () => Promise<void>;
}

const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** Reads a PDF with Mozilla's reader, which knows nothing of how it was made. */
export async function readPdf(file: string | Uint8Array): Promise<ReadPdf> {
  const task = getDocument({
    data: new Uint8Array(typeof file === 'string' ? readFileSync(file) : file),
    standardFontDataUrl: `${root}/standard_fonts/`,
    cMapUrl: `${root}/cmaps/`,
    cMapPacked: true,
    verbosity: 0,
  });
  const pdf = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
  return { pdf, pages, close: () => task.destroy() };
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number);
  const marked = await page.getTextContent({ includeMarkedContent: true });
  const texts = new Map<string, string>();
  const open: (string | null)[] = [];
  let whole = '';
  for (const item of marked.items) {
    if ('str' in item) {
      const piece = item.str + (item.hasEOL ? ' ' : '');
      whole += piece;
      const id = open.findLast((own) => own !== null);
      if (id !== undefined && id !== null) texts.set(id, (texts.get(id) ?? '') + piece);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? null);
  }
  const annotations: readonly unknown[] = await page.getAnnotations();
  return { text: whole, structure: toElement(await page.getStructTree(), texts), links: annotations.flatMap(linkOf) };
}

function linkOf(annotation: unknown): string[] {
  return hasText(annotation, 'dest') ? [annotation.dest] : [];
}

function hasText<Key extends string>(value: unknown, key: Key): value is Readonly<Record<Key, string>> {
  return typeof value === 'object' && value !== null && key in value && typeof Reflect.get(value, key) === 'string';
}

function toElement(node: unknown, texts: ReadonlyMap<string, string>): ReadElement | null {
  if (!hasText(node, 'role')) return null;
  const kids: unknown = Reflect.get(node, 'children');
  const nodes: readonly unknown[] = Array.isArray(kids) ? kids : [];
  const children = nodes.map((child) => toElement(child, texts)).filter((child) => child !== null);
  let text = '';
  for (const child of nodes) {
    if (hasText(child, 'role')) text += textOf(toElement(child, texts));
    else if (hasText(child, 'id')) text += texts.get(child.id) ?? '';
  }
  return {
    role: node.role,
    alt: hasText(node, 'alt') ? node.alt : null,
    scope: hasText(node, 'scope') ? node.scope : null,
    text,
    children,
  };
}

function textOf(element: ReadElement | null): string {
  return element === null ? '' : `${element.text} `;
}

/** All elements below and including this one with the role, in reading order. */
export function elements(from: ReadElement | null, role: string): ReadElement[] {
  if (from === null) return [];
  return [...(from.role === role ? [from] : []), ...from.children.flatMap((child) => elements(child, role))];
}

/** A page as a picture, `scale` pixels to the point. */
export async function pictureOf({ pdf }: ReadPdf, number: number, scale = 1): Promise<Canvas> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // The reader draws on the canvas of this package as on a browser's; its types know the browser's only.
  const options: unknown = { canvas, canvasContext: canvas.getContext('2d'), viewport };
  await page.render(options as Parameters<typeof page.render>[0]).promise;
  return canvas;
}

/** Without white space: where a line breaks, and how far apart words are drawn, says nothing. */
export function bare(text: string): string {
  return text.replace(/\s/g, '');
}

/** A document written to a file and read back. */
export async function written(document: ReportDocument): Promise<ReadPdf & AsyncDisposable> {
  await using folder = await mkdtempDisposable(path.join(tmpdir(), 'report-pdf-'));
  const file = path.join(folder.path, 'report.pdf');
  await writeWholeFile(file, (out) => writePdf(document, out));
  const read = await readPdf(file);
  return { ...read, [Symbol.asyncDispose]: read.close };
}
