import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { helpText, parseCliOptions, type CliOptions } from './cli-options';
import { createSharePoint } from './server';
import { keepHeapSmall } from './small-heap';
import { DatabaseError } from './store/database-error';
import { siteDate } from './store/site-time';
import { UsageError } from './usage-error';

async function start({ port, dataDir, today, threshold, unitsPerMinute }: CliOptions): Promise<void> {
  const shift = today === undefined ? 0 : Date.parse(today) - Date.parse(siteDate(new Date().toISOString()));
  const sharePoint = createSharePoint({
    threshold,
    faults: true,
    now: () => new Date(Date.now() + shift),
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(unitsPerMinute === undefined ? {} : { throttling: { unitsPerMinute } }),
  });
  const app = express();
  app.disable('x-powered-by');
  app.use(sharePoint.router);
  app.use((_request, response) => {
    response.status(404).type('text/plain').send(`There is nothing here. The site is at ${sharePoint.sitePath}/_api/web.\n`);
  });
  const server = createServer(app);
  await listen(server, port);
  const leave = (): void => {
    server.close(() => {
      sharePoint.close();
      process.exit(0);
    });
    server.closeAllConnections();
  };
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);
  console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}${sharePoint.sitePath}`);
}

async function listen(server: Server, port: number): Promise<void> {
  try {
    server.listen({ port, host: '127.0.0.1', exclusive: true });
    await once(server, 'listening');
  } catch (cause) {
    const code = (cause as { code?: unknown } | null)?.code;
    if (code === 'EADDRINUSE') {
      throw new UsageError(`Port ${port} is taken by another program.`, 'Stop it, or choose another port with --port.', {
        cause,
      });
    }
    if (code === 'EACCES') {
      throw new UsageError(
        `Port ${port} may not be used without administrator rights.`,
        'Choose a port from 1024 up with --port.',
        { cause },
      );
    }
    throw cause;
  }
}

function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof DatabaseError) return `${error.message} ${error.remedy}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

keepHeapSmall();
try {
  const options = parseCliOptions(process.argv.slice(2));
  if (options === 'help') console.log(helpText());
  else await start(options);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}
