import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export type Verdict =
  /** Goes no further: the status says why. */
  | { readonly kind: 'refused'; readonly status: 400 | 401 | 403 | 405 | 421 }
  /** A token was handed in: the cookie takes its place, and the address bar is cleared of it. */
  | { readonly kind: 'exchanged'; readonly cookie: string }
  | { readonly kind: 'admitted' };

export interface Admission {
  /** An address that lets one browser in, once. */
  newAddress(): string;
  judge(request: IncomingMessage): Verdict;
}

/**
 * Who may talk to the host. It listens on loopback, where every program of this computer and every web page a browser shows can knock, so
 * each request must name exactly our host (no other name can be made to point here: DNS rebinding), come from our own page if it
 * comes from any, and carry the cookie of a browser that a person has let in by the address printed at the start.
 */
export function createAdmission(port: number): Admission {
  const host = `127.0.0.1:${port}`;
  const origin = `http://${host}`;
  // Cookies are shared by all ports of a computer: ours has a name of its own.
  const cookieName = `license-rehearsal-${port}`;
  const tokens = new Set<string>();
  const sessions = new Set<string>();

  const exchange = (token: string): Verdict => {
    if (!tokens.delete(fingerprint(token))) return { kind: 'refused', status: 401 };
    const session = secret();
    sessions.add(fingerprint(session));
    return { kind: 'exchanged', cookie: `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/` };
  };
  const isKnown = ({ headers }: IncomingMessage): boolean => {
    const session = readCookie(headers.cookie, cookieName);
    return session !== null && sessions.has(fingerprint(session));
  };

  return {
    newAddress: () => {
      const token = secret();
      tokens.add(fingerprint(token));
      return `${origin}/?token=${token}`;
    },
    judge: (request) => {
      if (request.headers.host !== host) return { kind: 'refused', status: 421 };
      if (request.method !== 'GET' && request.method !== 'POST') return { kind: 'refused', status: 405 };
      if (!comesFromUs(request, origin)) return { kind: 'refused', status: 403 };
      const address = URL.parse(request.url ?? '/', origin);
      if (address === null) return { kind: 'refused', status: 400 };
      const token = request.method === 'GET' ? address.searchParams.get('token') : null;
      if (isKnown(request)) return { kind: 'admitted' };
      return token === null ? { kind: 'refused', status: 401 } : exchange(token);
    },
  };
}

/** Another page may at most lead the browser here, as a link does; nothing of ours is changed by a page being shown. */
function comesFromUs({ method, headers }: IncomingMessage, origin: string): boolean {
  if (method === 'POST') return headers.origin === origin;
  if (headers.origin !== undefined && headers.origin !== origin) return false;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return true;
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** Secrets are kept and compared by their hash alone, so that the time a comparison takes tells nothing about them. */
function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function readCookie(header: string | undefined, name: string): string | null {
  const cookie = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  return cookie === undefined ? null : cookie.slice(name.length + 1);
}
