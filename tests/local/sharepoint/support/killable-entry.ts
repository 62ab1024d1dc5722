/**
 * A local SharePoint that is there to be killed. Everything is loaded before it is told (on its standard input) which folder to open, so that the
 * next one can stand ready while this one still works: a database is for one process at a time. When nobody is there any more to kill it, it clears away
 * the folder that it is told of as its argument, and ends.
 */
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import express from 'express';
import { createSharePoint } from '../../../../src/local/sharepoint/server';

function leaveNothing(): void {
  rmSync(process.argv[2] ?? '', { recursive: true, force: true });
  process.exit();
}

process.once('SIGINT', leaveNothing).once('SIGTERM', leaveNothing);
const told = createInterface({ input: process.stdin }).once('close', leaveNothing);

console.log('loaded');
told.once('line', (dataDir) => {
  const sharePoint = createSharePoint({ dataDir });
  const app = express();
  app.use(sharePoint.router);
  const server = createServer(app).listen(0, '127.0.0.1', () => {
    console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}${sharePoint.sitePath}`);
  });
});
