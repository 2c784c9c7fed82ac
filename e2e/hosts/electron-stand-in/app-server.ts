import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CustomScheme } from 'electron';

type ProtocolHandler = (request: Request) => Response | Promise<Response>;

/**
 * Chromium pages cannot be given a scheme of their own from outside, so what the application serves under its scheme is
 * passed through a server on this machine. Addresses are translated both ways; the application only sees its own.
 */
export class AppServer {
  private readonly schemes = new Set<string>();
  private handler: ProtocolHandler | undefined;
  private server: Server | undefined;
  private listening: Promise<string> | undefined;
  private appOrigin = '';
  private origin = '';

  constructor(private readonly isReady: () => boolean) {}

  readonly protocol = {
    registerSchemesAsPrivileged: (schemes: CustomScheme[]): void => {
      if (this.isReady()) throw new Error('Schemes are registered before the application is ready');
      for (const { scheme, privileges } of schemes) {
        if (privileges?.standard === true && privileges.secure === true) this.schemes.add(scheme);
      }
    },
    handle: (scheme: string, handler: ProtocolHandler): void => {
      if (!this.isReady()) throw new Error('A scheme is handled after the application is ready');
      if (!this.schemes.has(scheme)) throw new Error(`The scheme "${scheme}" is not a standard, secure one`);
      this.handler = handler;
      this.listening = this.listen();
    },
  };

  /** What the application answers to an address of its scheme. */
  async ask(address: string, method = 'GET'): Promise<Response> {
    if (this.handler === undefined) throw new Error('The application handles no scheme');
    return this.handler(new Request(address, { method }));
  }

  /** The address that a Chromium page loads for an address of the application. */
  async toPage(address: string): Promise<string> {
    if (this.listening === undefined) throw new Error(`${address} cannot be loaded: no scheme is handled`);
    this.origin = await this.listening;
    const url = new URL(address);
    this.appOrigin = `${url.protocol}//${url.host}`;
    return this.origin + address.slice(this.appOrigin.length);
  }

  /** The address that the application is told for the address of a Chromium page. */
  toApp(address: string): string {
    return this.isOwn(address) ? this.appOrigin + address.slice(this.origin.length) : address;
  }

  isOwn(address: string): boolean {
    return this.origin !== '' && (address === this.origin || address.startsWith(`${this.origin}/`));
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  private listen(): Promise<string> {
    const server = createServer((request, response) => void this.answer(request, response));
    this.server = server;
    return new Promise((resolve, reject) => {
      server.on('error', reject);
      server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
    });
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.ask(this.appOrigin + (request.url ?? '/'), request.method);
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  }
}
