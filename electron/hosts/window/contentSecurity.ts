/** Where vite leaves room for the nonce in the built page. */
const NONCE_MARK = /__CSP_NONCE__/g;

export function withNonce(html: string, nonce: string): string {
  return html.replace(NONCE_MARK, nonce);
}

/**
 * Nothing but the program's own files, whatever a tenant's data may contain: no script or style written into the page without the nonce of
 * this one answer, no connection but to the host it came from, no frame, no form, no plug-in.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** On every answer of every host, also on refusals. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), display-capture=()',
};
