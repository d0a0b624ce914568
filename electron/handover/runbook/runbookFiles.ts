import type { ReportDocument } from '../../../shared/model/reportDocument.ts';
import type { OutputFile } from '../../files/writeWholeFile.ts';
import { writeHtml } from '../../reports/html/writeHtml.ts';
import { writeMarkdown } from '../../reports/markdown/writeMarkdown.ts';
import type { HandoverContent } from '../handoverContent.ts';
import { runbookDocument } from './runbookDocument.ts';

/** The runbook as a page to read and print, and as text for the change record. */
export async function runbookFiles(content: HandoverContent): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const document = runbookDocument(content);
  return [
    { name: 'RUNBOOK.html', text: await textOf(document, writeHtml) },
    { name: 'RUNBOOK.md', text: await textOf(document, writeMarkdown) },
  ];
}

type Writer = (document: ReportDocument, out: Pick<OutputFile, 'write'>) => Promise<void>;

async function textOf(document: ReportDocument, write: Writer): Promise<string> {
  const pieces: string[] = [];
  await write(document, {
    write: async (piece) => {
      pieces.push(typeof piece === 'string' ? piece : Buffer.from(piece).toString('utf8'));
    },
  });
  return pieces.join('');
}
