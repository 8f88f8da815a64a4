import { createServer } from 'node:net';
import { StartupError } from './startup-error.js';

/**
 * Finds out at once whether the address can be listened on, before anything slow is started.
 *
 * @throws StartupError when it cannot
 */
export async function checkListen(host: string, port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

/** The sentence for an address that cannot be listened on. */
export function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new StartupError(`Port ${port} of ${host} is in use: stop what listens there, or set PORT to another one.`);
    case 'EACCES':
      return new StartupError(`This user may not listen on port ${port}: set PORT to one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new StartupError(`This machine has no address ${host}: set HOST to one of its own, such as 127.0.0.1.`);
    default:
      return error;
  }
}
