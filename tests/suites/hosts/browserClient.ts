import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** One request, every header as given: unlike `fetch`, it can lie about its host and origin, as an attacker would. */
export function ask(port: number, path: string, options: RequestOptions & { body?: string | Buffer } = {}): Promise<Answer> {
  const { body, ...rest } = options;
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', port, path, agent: false, ...rest }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Hands in a token and gives the cookie back, as a browser does. */
export async function logIn(address: string): Promise<{ readonly cookie: string; readonly origin: string; readonly port: number }> {
  const { origin, port, pathname, search } = new URL(address);
  const { headers } = await ask(Number(port), `${pathname}${search}`);
  const [cookie] = headers['set-cookie']?.map((each) => each.split(';')[0]) ?? [];
  if (cookie === undefined) throw new Error('the host gave no cookie');
  return { cookie, origin, port: Number(port) };
}
