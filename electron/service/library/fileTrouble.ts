import { type FileHandle, open } from 'node:fs/promises';
import type { TenantCard } from '../../../shared/contract/library.ts';
import { APPLICATION_ID, CURRENT_VERSION } from '../../store/migrations/migrations.ts';

/** The header of SQLite's file format (sqlite.org/fileformat.html): numbers are big-endian. */
const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
const AT = { pageSize: 16, pageCount: 28, userVersion: 60, applicationId: 68 } as const;

/** What a card says of a file without opening the database: its size and the first bytes are enough for that. */
export async function inspectFile(file: string): Promise<TenantCard['trouble']> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return error.code === 'ENOENT' || error.code === 'ENOTDIR' ? 'gone' : 'damaged';
  }
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0);
    return bytesRead < HEADER_BYTES ? 'damaged' : troubleOf(buffer, size);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    return 'damaged';
  } finally {
    await handle.close();
  }
}

function troubleOf(header: Buffer, size: number): TenantCard['trouble'] {
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) return 'damaged';
  if (header.readUInt32BE(AT.applicationId) !== APPLICATION_ID) return 'damaged';
  if (header.readUInt32BE(AT.userVersion) > CURRENT_VERSION) return 'fromTheFuture';
  // 1 stands for 65536. A file cut short has fewer pages than it says.
  const pageBytes = header.readUInt16BE(AT.pageSize) === 1 ? 65536 : header.readUInt16BE(AT.pageSize);
  return header.readUInt32BE(AT.pageCount) * pageBytes > size ? 'damaged' : null;
}
