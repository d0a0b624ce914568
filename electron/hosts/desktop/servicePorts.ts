import type { SupportedMessagePort } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import type { ApiRouter } from '../../service/api/router.ts';

/** A port as Electron's main process and Node's `worker_threads` have it. */
export type ServicePort = SupportedMessagePort & { start(): void };

export interface ServicePorts {
  connect(port: ServicePort): void;
}

/** Answers the service's procedures over message ports. When the window goes, its port closes, and the work asked for over it is cancelled. */
export function createServicePorts(router: ApiRouter): ServicePorts {
  const handler = new RPCHandler(router);
  return {
    connect: (port) => {
      handler.upgrade(port, { context: {} });
      port.start();
    },
  };
}
