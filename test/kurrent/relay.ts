import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** Stands in front of the gRPC server and passes bytes on, so that a single connection can be reset or fall silent at the level of TCP. */
export class Relay {
  private readonly pairs = new Map<string, { client: Socket; inner: Socket }>();
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
    return (this.listener.address() as AddressInfo).port;
  }

  /** Resets the connection behind which the gRPC server sees this peer. */
  reset(peer: string): void {
    this.pairs.get(portOf(peer))?.client.resetAndDestroy();
  }

  resetAll(): void {
    for (const { client } of this.pairs.values()) client.resetAndDestroy();
  }

  /** From now on bytes of every connection are swallowed in both directions, and pings stay unanswered, until it is lit again. */
  blackhole(dark: boolean): void {
    this.dark = dark;
  }

  async close(): Promise<void> {
    this.listener.close();
    for (const { client, inner } of this.pairs.values()) {
      client.destroy();
      inner.destroy();
    }
    if (this.listener.listening) await once(this.listener, 'close');
  }

  private accept(client: Socket): void {
    const inner = connect(this.innerPort, '127.0.0.1');
    client.setNoDelay(true);
    inner.setNoDelay(true);
    inner.on('connect', () => this.pairs.set(String(inner.localPort), { client, inner }));
    this.pass(client, inner);
    this.pass(inner, client);
    inner.on('close', () => this.pairs.delete(String(inner.localPort)));
  }

  private pass(from: Socket, to: Socket): void {
    from.on('data', (bytes) => {
      if (!this.dark && !to.write(bytes)) from.pause();
    });
    to.on('drain', () => from.resume());
    from.on('close', () => to.destroy());
    from.on('error', () => to.destroy());
  }
}

function portOf(peer: string): string {
  return peer.slice(peer.lastIndexOf(':') + 1);
}
