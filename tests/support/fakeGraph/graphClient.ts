import {
  Client,
  type Context,
  HTTPMessageHandler,
  type Middleware,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client';

/** Gives the token of the test; the client's own handler gives one to https hosts only. */
class TokenHandler implements Middleware {
  readonly #origin: string;
  #next: Middleware | undefined;

  constructor(origin: string) {
    this.#origin = origin;
  }

  setNext(next: Middleware): void {
    this.#next = next;
  }

  async execute(context: Context): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    const headers = new Headers(context.options?.headers as HeadersInit | undefined);
    if (new URL(url).origin === this.#origin) headers.set('Authorization', 'Bearer of-the-test');
    context.options = { ...context.options, headers: Object.fromEntries(headers) };
    await this.#next?.execute(context);
  }
}

/** Microsoft's own JavaScript client, for a Graph on the loopback. */
export function graphClientFor(url: string): Client {
  const token = new TokenHandler(url);
  const retries = new RetryHandler(new RetryHandlerOptions());
  token.setNext(retries);
  retries.setNext(new HTTPMessageHandler());
  return Client.initWithMiddleware({ middleware: token, baseUrl: `${url}/`, defaultVersion: 'v1.0' });
}
