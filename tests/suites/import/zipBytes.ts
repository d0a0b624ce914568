import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of an archive made by hand, so that it can lie. */
export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Unpacked size that the archive claims; the true one unless given. */
  readonly claimedSize?: number;
  readonly claimedChecksum?: number;
  /** Unix mode, such as 0o120777 for a symbolic link. */
  readonly mode?: number;
  /** Bit 0: encrypted. Bit 11: the name is UTF-8. */
  readonly flags?: number;
  /** 0 stored, 8 deflate (default). */
  readonly method?: number;
}

/** The bytes of an archive with these entries, in this order. */
export function zipBytes(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = encode(entry, offset);
    locals.push(local);
    centrals.push(central);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

function encode(entry: ZipEntry, offset: number): { local: Buffer; central: Buffer } {
  const { name, content, claimedSize, claimedChecksum, mode = 0o100644, flags = 1 << 11, method = 8 } = entry;
  const bytes = Buffer.from(content as string);
  const packed = method === 8 ? deflateRawSync(bytes) : bytes;
  const nameBytes = Buffer.from(name);
  // From the flags on, both headers hold the same for 20 bytes.
  const shared = Buffer.alloc(22);
  shared.writeUInt16LE(flags, 0);
  shared.writeUInt16LE(method, 2);
  shared.writeUInt32LE((claimedChecksum ?? crc32(bytes)) >>> 0, 8);
  shared.writeUInt32LE(packed.length, 12);
  shared.writeUInt32LE(claimedSize ?? bytes.length, 16);
  shared.writeUInt16LE(nameBytes.length, 20);
  const localStart = Buffer.from([0x50, 0x4b, 3, 4, 20, 0]);
  const centralStart = Buffer.from([0x50, 0x4b, 1, 2, 20, 3, 20, 0]);
  const centralEnd = Buffer.alloc(16);
  centralEnd.writeUInt32LE((mode * 0x10000) >>> 0, 8);
  centralEnd.writeUInt32LE(offset, 12);
  return {
    local: Buffer.concat([localStart, shared, Buffer.alloc(2), nameBytes, packed]),
    central: Buffer.concat([centralStart, shared, centralEnd, nameBytes]),
  };
}
