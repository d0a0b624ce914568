import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/**
 * Who may import whom (docs/ARCHITECTURE.md). A file belongs to the longest folder here that holds it, and may import from that folder
 * and from those listed. The compiler keeps Node and the browser out of `shared`; this table keeps the rest apart.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'shared/model': [],
  'shared/engine': ['shared/model'],
  'shared/generator': ['shared/model'],
  'shared/i18n': ['shared/model'],
  'shared/contract': ['shared/model'],
  'electron/catalog': ['shared/model', 'electron/files'],
  'electron/files': ['shared/model'],
  'electron/store': ['shared/model', 'shared/engine', 'electron/files'],
  'electron/import': ['shared/model', 'shared/engine', 'electron/store', 'electron/files'],
  'electron/generate': ['shared/model', 'shared/generator', 'electron/files'],
  'electron/reports': ['shared/model', 'shared/engine', 'shared/i18n', 'electron/files'],
  'electron/handover': ['shared/model', 'shared/engine', 'shared/i18n', 'electron/files', 'electron/reports'],
  'electron/training': [
    'shared/model',
    'shared/engine',
    'shared/i18n',
    'shared/generator',
    'electron/files',
    'electron/generate',
    'electron/import',
    'electron/reports',
    'electron/store',
  ],
  'electron/service': [
    'shared/contract',
    'shared/model',
    'shared/engine',
    'shared/generator',
    'electron/catalog',
    'electron/files',
    'electron/generate',
    'electron/handover',
    'electron/import',
    'electron/reports',
    'electron/store',
    'electron/training',
  ],
  'electron/workers': ['shared/model', 'electron/service'],
  'electron/hosts': [
    'shared/contract',
    'shared/model',
    'shared/engine',
    'shared/i18n',
    'electron/files',
    'electron/service',
    'electron/workers',
  ],
  'electron/main': ['shared/model', 'shared/i18n', 'electron/hosts', 'electron/preload', 'electron/service', 'electron/workers'],
  // What the window expects of the desktop, as a type.
  'electron/preload': ['renderer'],
  renderer: ['shared/contract', 'shared/model', 'shared/i18n'],
};

/** The one folder that may open a server, and the one file of the window that sends something else than a call: to the host it came from. */
const LOOPBACK = /^electron\/hosts\/browser\//;
const UPLOADS = 'renderer/features/tenants/jobs/upload.ts';
const CLIENTS = /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/;
const NETWORK = new RegExp(`from '(node:)?(http|https|http2|net|tls|dgram|dns)'|${CLIENTS.source}`);

const sources = globSync(['shared/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}'], { cwd: root }).map((file) =>
  file.replaceAll('\\', '/'),
);

const imports = new Map(sources.map((file) => [file, importsOf(file)]));

describe('the house', () => {
  it('has a place in the table for every file', () => {
    expect(sources.filter((file) => roomOf(file) === undefined)).toEqual([]);
  });

  it('lets each layer import only what the table allows', () => {
    const wrong = [...imports].flatMap(([file, targets]) => {
      const room = roomOf(file);
      if (room === undefined) return [];
      const allowed = [room, ...MAY_IMPORT[room]!];
      return targets.filter(({ path }) => !allowed.includes(roomOf(path) ?? '')).map(({ path }) => `${file} imports ${path}`);
    });
    expect(wrong).toEqual([]);
  });

  it('has no cycle of imports', () => {
    expect(findCycle()).toBeNull();
  });

  it('keeps clocks and chance out of the pure layer', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\./;
    const found = sources.filter((file) => file.startsWith('shared/') && impure.test(withoutComments(file)));
    expect(found).toEqual([]);
  });

  it('opens no connection: nothing that ships imports a network client or names another host', () => {
    const mayConnect = (file: string): boolean => LOOPBACK.test(file) || UPLOADS === file;
    expect(sources.filter((file) => !mayConnect(file) && NETWORK.test(withoutComments(file)))).toEqual([]);
    expect(withoutComments(UPLOADS)).not.toMatch(/https?:|\bnew URL\b/);
  });

  it('listens on loopback alone: the browser host takes from Node a server and types, never a client', () => {
    const host = sources.filter((file) => LOOPBACK.test(file));
    const taken = host
      .flatMap((file) => [...withoutComments(file).matchAll(/import (type )?\{([^}]*)\} from '(?:node:)?(?:http|net)'/g)])
      .flatMap(([, types, names]) => (types === undefined ? names!.split(',').map((name) => name.trim()) : []))
      .filter((name) => !name.startsWith('type '));
    expect(taken).toEqual(['createServer']);
    expect(host.filter((file) => /\.listen\(/.test(withoutComments(file)))).toEqual(['electron/hosts/browser/browserHost.ts']);
    expect(withoutComments('electron/hosts/browser/browserHost.ts')).toContain(".listen(port, '127.0.0.1'");
    expect(host.filter((file) => CLIENTS.test(withoutComments(file)))).toEqual([]);
  });

  it('shows text as text: no file of the window makes markup or code of a string', () => {
    const markup = /dangerouslySetInnerHTML|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(/;
    expect(sources.filter((file) => file.startsWith('renderer/') && markup.test(withoutComments(file)))).toEqual([]);
  });

  it('names no file after a drawer', () => {
    const drawers = /(^|\/)(utils?|helpers?|common|misc|manager)(\.|\/|[A-Z])/;
    expect(sources.filter((file) => drawers.test(file))).toEqual([]);
  });
});

interface Import {
  readonly path: string;
  /** Types alone are gone at run time and make no cycle. */
  readonly typesOnly: boolean;
}

function importsOf(file: string): Import[] {
  const statements = readFileSync(join(root, file), 'utf8').matchAll(
    /(?:import|export)\s+(type\s)?[^;'"]*?from\s+'(\.[^']+)'|import\('(\.[^']+)'\)/g,
  );
  return [...statements].map(([, type, from, dynamic]) => ({
    path: relative(root, resolve(root, dirname(file), (from ?? dynamic)!)).replaceAll('\\', posix.sep),
    typesOnly: type !== undefined,
  }));
}

function roomOf(file: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((room) => file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** A chain of files that ends where it begins, or null. */
function findCycle(): string | null {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file].join(' -> ');
    if (done.has(file)) return null;
    for (const { path, typesOnly } of imports.get(file) ?? []) {
      const cycle = typesOnly ? null : visit(path, [...trail, file]);
      if (cycle !== null) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of sources) {
    const cycle = visit(file, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

function withoutComments(file: string): string {
  return readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '');
}
