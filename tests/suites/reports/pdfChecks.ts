import { expect } from 'vitest';
import type { ReportBlock, ReportDocument } from '../../../shared/model/reportDocument.ts';
import { bare, pictureOf, type ReadPdf } from '../../support/readPdf.ts';
import { textsOfBlock } from './blockTexts.ts';

/** In a PDF the numbers of a chart are a picture. */
function textsOf(block: ReportBlock): string[] {
  return block.kind === 'chart' ? [block.title] : textsOfBlock(block);
}

function saysInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(bare(part), from);
    expect(at, `"${part}" after "${text.slice(Math.max(0, from - 60), from)}"`).toBeGreaterThanOrEqual(0);
    from = at + bare(part).length;
  }
}

/** Front page, contents, and each section with all its blocks, as the structure of the file has them read. */
export function saysAllOf(read: ReadPdf, document: ReportDocument): void {
  const said = bare(read.pages.map(({ structure }) => structure?.text ?? '').join(' '));
  saysInOrder(said, [
    document.title,
    document.subtitle,
    ...document.facts.flatMap(({ label, text }) => [label, text]),
    document.words.contents,
    ...document.sections.map(({ title }) => title),
    ...document.sections.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(textsOf)]),
  ]);
}

/** Each page is drawn as a picture: something is on it, and nothing within 32 points of its edges. */
export async function keepsTheMargins(read: ReadPdf): Promise<void> {
  for (let number = 1; number <= read.pages.length; number++) {
    const canvas = await pictureOf(read, number);
    const { width, height } = canvas;
    const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
    const margin = 32;
    let inside = 0;
    let outside = 0;
    for (let pixel = 0; pixel < width * height; pixel++) {
      if ((data[pixel * 4] ?? 255) + (data[pixel * 4 + 1] ?? 255) + (data[pixel * 4 + 2] ?? 255) > 720) continue;
      const x = pixel % width;
      const y = Math.floor(pixel / width);
      if (x < margin || x >= width - margin || y < margin || y >= height - margin) outside++;
      else inside++;
    }
    expect(outside, `pixels outside the margins of page ${number}`).toBe(0);
    expect(inside, `pixels on page ${number}`).toBeGreaterThan(200);
  }
}
