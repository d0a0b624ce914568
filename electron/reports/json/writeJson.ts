import type { OutputFile } from '../../files/writeWholeFile.ts';
import { ByteBlock } from '../bytes/byteBlock.ts';
import type { ReportContent } from '../content/reportContent.ts';
import { JsonRows } from './jsonRows.ts';

const LISTS = ['users', 'changes', 'gaps'] as const;

/**
 * The report as JSON (resources/schemas/report.schema.json): what every report holds, and then three lists with a line for every user of
 * the copy, every service of a user that is not kept, and every gap; users in the order of the copy. The lists are null where nobody is to be
 * told apart.
 */
export async function writeJson(content: ReportContent, out: OutputFile): Promise<void> {
  const head = JSON.stringify(content.report, null, 2);
  const block = new ByteBlock();
  block.text(head.slice(0, head.lastIndexOf('\n')));
  if (content.report.redaction === 'counts') for (const list of LISTS) block.text(`,\n  "${list}": null`);
  else await writeLists(content, block, out);
  block.text('\n}\n');
  await out.write(block.take());
}

async function writeLists(content: ReportContent, block: ByteBlock, out: OutputFile): Promise<void> {
  const rows = new JsonRows(content, block);
  for (const list of LISTS) {
    block.text(`,\n  "${list}": [`);
    rows.beginList();
    for (let user = 0; user < rows.users; user++) {
      if (list === 'users') rows.addUser(user);
      else if (list === 'changes') rows.addChanges(user);
      else rows.addGaps(user);
      if (block.isDue) await out.write(block.take());
    }
    block.text('\n  ]');
  }
}
