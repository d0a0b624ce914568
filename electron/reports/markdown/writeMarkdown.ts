import type { ReportDocument } from '../../../shared/model/reportDocument.ts';
import type { OutputFile } from '../../files/writeWholeFile.ts';
import { blockToMarkdown } from './blocks.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';

/** Writes a report as GitHub flavoured Markdown, to be kept and compared in a repository, or to be pasted into a change request. */
export async function writeMarkdown(document: ReportDocument, out: Pick<OutputFile, 'write'>): Promise<void> {
  await out.write(`# ${escapeMarkdown(document.title)}\n\n`);
  if (document.subtitle !== '') await out.write(`${escapeMarkdown(document.subtitle)}\n\n`);
  for (const { label, text } of document.facts) await out.write(`- ${escapeMarkdown(label)}: ${escapeMarkdown(text)}\n`);
  for (const { title, blocks } of document.sections) {
    await out.write(`\n## ${escapeMarkdown(title)}\n`);
    for (const block of blocks) await out.write(`\n${blockToMarkdown(block, document)}\n`);
  }
  await out.write(`\n---\n\n${escapeMarkdown(document.footer)}\n`);
}
