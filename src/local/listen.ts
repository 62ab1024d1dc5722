import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';
import { StartError } from './start-error';

/** Listens on this machine only. Throws `StartError` when the port is somebody else's. */
export async function listen(app: Express, port: number): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer(app);
  // Node ends idle connections after five seconds, just when the bot may send on one: then nobody knows whether its message came.
  server.keepAliveTimeout = 75_000;
  try {
    server.listen({ port, host: '127.0.0.1', exclusive: true });
    await once(server, 'listening');
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'EADDRINUSE') {
      throw new StartError(
        `Port ${port} is taken by another program.`,
        `Stop it, or choose another port: npm start -- --port ${nextPort(port)}`,
        { cause },
      );
    }
    if (code === 'EACCES') {
      throw new StartError(
        `Port ${port} may not be used without administrator rights.`,
        'Choose a port from 1024 up with --port.',
        { cause },
      );
    }
    throw cause;
  }
  return { server, port: (server.address() as AddressInfo).port };
}

const nextPort = (port: number): number => (port < 65_500 ? port + 10 : 4410);

/** Stops taking requests and ends the ones that are kept open. */
export async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
