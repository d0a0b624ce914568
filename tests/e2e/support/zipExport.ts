import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ZipFile } from 'yazl';

/** The export in a folder, packed as an administrator would hand it over, of an organization that goes by this name. */
export async function zipExport(folder: string, displayName: string): Promise<Buffer> {
  const zip = new ZipFile();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = await readFile(path.join(folder, entry.name), 'utf8');
    const named = entry.name === 'organization.json' ? content.replace(/"displayName":"[^"]*"/, `"displayName":"${displayName}"`) : content;
    zip.addBuffer(Buffer.from(named), entry.name);
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
