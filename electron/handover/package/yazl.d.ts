/** The part of yazl 3 that is used here. */
declare module 'yazl' {
  import type { EventEmitter } from 'node:events';
  import type { Readable } from 'node:stream';

  interface EntryOptions {
    readonly mtime?: Date;
    readonly mode?: number;
    readonly compress?: boolean;
  }

  class ZipFile extends EventEmitter {
    readonly outputStream: Readable;
    addReadStream(content: Readable, name: string, options?: EntryOptions): void;
    end(): void;
  }

  const yazl: { readonly ZipFile: typeof ZipFile };
  export default yazl;
}
