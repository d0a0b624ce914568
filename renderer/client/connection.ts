import { createORPCClient } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../shared/contract/contract.ts';

export type Client = ContractRouterClient<typeof contract>;

/** What the desktop's preload puts on the window; absent in a browser. */
export interface DesktopBridge {
  /** Opens the system's dialog; the path chosen, or null. */
  readonly chooseBundle: (kind: 'file' | 'folder') => Promise<string | null>;
  /** Opens the system's dialog for saving; the path chosen, or null. */
  readonly chooseTarget: (fileName: string) => Promise<string | null>;
  /** Where a dropped or chosen file lies on this computer. */
  readonly pathOf: (file: File) => string;
  /** Asks the main process for a port to the service; it arrives as a window message `service-port`. */
  readonly connect: () => void;
  /** Menu commands, by the id of a command of `renderer/commands`. */
  readonly onCommand: (listener: (id: string) => void) => () => void;
}

declare global {
  interface Window {
    readonly desktop?: DesktopBridge;
  }
}

/** The one client of the window: over a MessagePort on the desktop, over loopback HTTP in a browser. */
export async function connect(): Promise<Client> {
  const { desktop } = window;
  return createORPCClient<Client>(
    desktop === undefined ? new FetchLink({ url: `${window.location.origin}/rpc` }) : new PortLink({ port: await receivePort(desktop) }),
  );
}

function receivePort(desktop: DesktopBridge): Promise<MessagePort> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent): void => {
      if (event.source !== window || event.data !== 'service-port' || event.ports[0] === undefined) return;
      window.removeEventListener('message', receive);
      event.ports[0].start();
      resolve(event.ports[0]);
    };
    window.addEventListener('message', receive);
    desktop.connect();
  });
}
