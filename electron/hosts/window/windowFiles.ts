import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy, SECURITY_HEADERS, withNonce } from './contentSecurity.ts';

/** An answer to a request for a file, for whatever transport the host has. */
export interface FileAnswer {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer<ArrayBuffer>;
}

export interface WindowFiles {
  /** `pathname` as it stands in the URL. Never throws for what a client can ask. */
  answer(pathname: string): Promise<FileAnswer>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const PAGE = '/index.html';

/** A page of the window has no file ending; what has one is a file or nothing. */
const HAS_ENDING = /\.[a-z0-9]{1,8}$/i;

/**
 * Serves the built window. A request is looked up among the files that are there and never made into a path, so that no request can leave
 * the folder. Every other address is a page of the window's own router.
 */
export async function openWindowFiles(folder: string): Promise<WindowFiles> {
  const read = async (): Promise<{ page: string; files: ReadonlyMap<string, string> }> => ({
    page: await readFile(path.join(folder, PAGE), 'utf8'),
    files: await listFiles(folder),
  });
  let built = await read();

  return {
    answer: async (pathname) => {
      if (pathname === PAGE || !HAS_ENDING.test(pathname)) {
        const page = await readFile(path.join(folder, PAGE), 'utf8');
        // The window was built again while this host runs: its files have new names.
        if (page !== built.page) built = await read();
        return toPage(page);
      }
      const file = built.files.get(pathname);
      const bytes = file === undefined ? null : await readIfThere(file);
      return bytes === null ? NOT_FOUND : toFile(pathname, bytes);
    },
  };
}

function toPage(html: string): FileAnswer {
  const nonce = randomBytes(18).toString('base64');
  return {
    status: 200,
    headers: {
      ...SECURITY_HEADERS,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'Cache-Control': 'no-store',
    },
    body: withNonce(html, nonce),
  };
}

function toFile(pathname: string, body: Buffer<ArrayBuffer>): FileAnswer {
  return {
    status: 200,
    headers: {
      ...SECURITY_HEADERS,
      'Content-Type': CONTENT_TYPES[path.extname(pathname).toLowerCase()] ?? 'application/octet-stream',
      // What is below `assets` has a hash of its content in its name.
      'Cache-Control': pathname.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache',
    },
    body,
  };
}

const NOT_FOUND: FileAnswer = {
  status: 404,
  headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  body: 'Not found',
};

async function listFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [`/${path.relative(folder, file).split(path.sep).map(encodeURIComponent).join('/')}`, file]));
}

/** null for a file of an earlier build. */
async function readIfThere(file: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
