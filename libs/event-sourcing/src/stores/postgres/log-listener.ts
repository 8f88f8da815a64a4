import type { ClientConfig } from 'pg';
import { KeptConnection } from './kept-connection.js';

/**
 * Hears other processes' growth of the log on a connection of its own; after each (re)connection `onConnected` asks for a look,
 * because what was told meanwhile was not heard.
 */
export class LogListener extends KeptConnection {
  constructor(config: ClientConfig, { onMark, onConnected }: { onMark: (mark: bigint) => void; onConnected: () => void }) {
    super({ config, opening: 'LISTEN throughline_log', onConnected, onNotice: (_channel, payload) => onMark(BigInt(payload || '0')) });
  }
}
