import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands in front of the gRPC server and passes bytes on, so that connections can be reset or fall silent at the level of TCP. */
export class Relay {
  private readonly clients = new Map<Socket, Socket>();
  private dark = false;

  private constructor(
    private readonly listener: Server,
    private readonly innerPort: number,
  ) {
    listener.on('connection', (client) => this.accept(client));
  }

  static async listen(port: number, innerPort: number): Promise<Relay> {
    const listener = createServer();
    const relay = new Relay(listener, innerPort);
    listener.listen(port, '127.0.0.1');
    await once(listener, 'listening');
    return relay;
  }

  get port(): number {
    const address = this.listener.address();
    return isAddress(address) ? address.port : 0;
  }

  /** Open connections of clients. */
  get connections(): number {
    return this.clients.size;
  }

  /** Resets the connection behind which the gRPC server sees this peer. */
  reset(peer: string): void {
    for (const [client, inner] of this.clients) {
      if (peer.endsWith(`:${inner.localPort}`)) client.resetAndDestroy();
    }
  }

  resetAll(): void {
    for (const client of this.clients.keys()) client.resetAndDestroy();
  }

  /** While it is dark, the bytes of every connection are swallowed in both directions, so that pings stay unanswered too. */
  blackhole(dark: boolean): void {
    this.dark = dark;
  }

  async close(): Promise<void> {
    const closed = once(this.listener, 'close');
    this.listener.close();
    for (const [client, inner] of this.clients) {
      client.destroy();
      inner.destroy();
    }
    await closed;
  }

  private accept(client: Socket): void {
    const inner = connect(this.innerPort, '127.0.0.1');
    this.clients.set(client, inner);
    client.on('close', () => this.clients.delete(client));
    this.pass(client, inner);
    this.pass(inner, client);
  }

  private pass(from: Socket, to: Socket): void {
    from.setNoDelay(true);
    from.on('data', (bytes) => {
      if (!this.dark && !to.write(bytes)) from.pause();
    });
    to.on('drain', () => from.resume());
    from.on('error', () => to.destroy());
    from.on('close', () => to.destroy());
  }
}

function isAddress(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
