import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { WorkProgress } from '../../../shared/contract/base.ts';
import type { contract } from '../../../shared/contract/contract.ts';

export type ServiceClient = ContractRouterClient<typeof contract>;

/** What the window itself talks to, for what a test only prepares and does not look at. */
export function connectService(origin: string, cookie: string): ServiceClient {
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } }));
}

/** Waits for long work and answers its result. */
export async function finish<Result>(started: PromiseLike<AsyncIterator<WorkProgress, Result>>): Promise<Result> {
  const iterator = await started;
  for (;;) {
    const next = await iterator.next();
    if (next.done === true) return next.value;
  }
}
