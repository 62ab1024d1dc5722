import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type Response as Reply } from 'express';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import type { ConnectOptions } from '../../../src/data/connect';
import { connect } from '../../../src/data/connect';
import type { BadRowError } from '../../../src/data/data-errors';
import type { Ports } from '../../../src/data/ports/ports';
import { applyProvisioning } from '../../../src/data/provisioning/apply';
import { everyoneClaim, planProvisioning } from '../../../src/data/provisioning/plan';
import { sharePointPorts } from '../../../src/data/sharepoint-ports';
import { findPerson } from '../../../src/local/sharepoint/identity/directory';
import { loginNameOf } from '../../../src/local/sharepoint/identity/person';
import { tenantId } from '../../../src/local/sharepoint/identity/tenant';
import { createSharePoint, type SharePoint } from '../../../src/local/sharepoint/server';
import { openDatabase } from '../../../src/local/sharepoint/store/database';
import { allLists } from '../../../src/schema';
import { tokenOf } from '../../local/sharepoint/support/running-site';
import type { GroupKey } from '../../../src/schema/groups';
import { groups } from '../../../src/schema/groups';

/** One request that reached the server. `bytes` is the body of the answer as it went over the wire. */
export interface Reached {
  readonly method: string;
  readonly url: string;
  bytes: number;
}

/** A fault that the server does to a request; `true` when the request is dealt with. */
export type Fault = (request: Request, reply: Reply) => boolean;

/** A local SharePoint with every list of the product, and ports for each person of it. */
export interface ProvisionedSite {
  readonly siteUrl: string;
  readonly reached: Reached[];
  readonly badRows: BadRowError[];
  fault: Fault | null;
  /** What the local SharePoint itself is told to do wrong. */
  readonly faults: SharePoint['faults'];
  /** As a person, or as an app: `app:fullcontrol`. */
  client(person: string, options?: Partial<ConnectOptions>): SPFI;
  ports(person: string, options?: Partial<ConnectOptions>): Ports;
  /** The person's number on the site, made when there is none. */
  idOf(person: string): Promise<number>;
  close(): Promise<void>;
}

/** Membership as the demo story has it; every employee is a reader by the claim in the group. */
const members: Readonly<Record<Exclude<GroupKey, 'readers'>, readonly string[]>> = {
  owners: ['ingrid', 'olav'],
  resources: ['marit'],
  leads: ['eva'],
};

export async function provisionedSite(): Promise<ProvisionedSite> {
  sample ??= provisionedSample();
  const file = join(folder, `${randomUUID()}.db`);
  copyFileSync(await sample, file);
  return siteOf(createSharePoint({ database: openDatabase(file) }), () => rmSync(file, { force: true }));
}

const folder = mkdtempSync(join(tmpdir(), 'provisioned-site-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Provisioning is the longest part of most tests, and ends the same each time: a file of tests does it once and copies what came of it. */
let sample: Promise<string> | null = null;
async function provisionedSample(): Promise<string> {
  const sharePoint = createSharePoint();
  const site = await siteOf(sharePoint, () => {});
  const admin = site.client('admin');
  await applyProvisioning(admin, await planProvisioning(admin, allLists, { everyone: everyoneClaim(tenantId) }));
  for (const [group, people] of Object.entries(members))
    for (const person of people) await joinGroup(admin, group as GroupKey, person);
  await joinGroup(admin, 'readers', 'siri');
  const file = join(folder, 'sample.db');
  sharePoint.server.database.exec(`VACUUM INTO '${file.replaceAll("'", "''")}'`);
  await site.close();
  return file;
}

async function siteOf(sharePoint: SharePoint, whenClosed: () => void): Promise<ProvisionedSite> {
  const reached: Reached[] = [];
  let site: ProvisionedSite;
  const app = express();
  app.use((request: Request, reply: Reply, next: NextFunction) => {
    const entry: Reached = { method: request.method, url: request.originalUrl, bytes: 0 };
    reached.push(entry);
    const end = reply.end.bind(reply) as (...all: unknown[]) => Reply;
    reply.end = ((body?: unknown, ...rest: unknown[]) => {
      if (typeof body === 'string' || body instanceof Uint8Array) entry.bytes += Buffer.byteLength(body);
      return end(body, ...rest);
    }) as typeof reply.end;
    if (site.fault?.(request, reply) !== true) next();
  });
  app.use(sharePoint.router);
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const siteUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sites/innkjop`;

  const badRows: BadRowError[] = [];
  const client = (person: string, options: Partial<ConnectOptions> = {}) =>
    connect({ siteUrl, token: async () => tokenOf(person), ...options });
  site = {
    siteUrl,
    reached,
    badRows,
    fault: null,
    faults: sharePoint.faults,
    client,
    ports: (person, options) => sharePointPorts(client(person, options), { onBadRow: (error) => badRows.push(error) }),
    idOf: async (person) => (await client('admin').web.ensureUser(loginNameOf(named(person)))).Id,
    close: () =>
      closed(server, () => {
        sharePoint.close();
        whenClosed();
      }),
  };
  return site;
}

async function joinGroup(admin: SPFI, group: GroupKey, person: string): Promise<void> {
  await admin.web.siteGroups.getByName(groups[group].title).users.add(loginNameOf(named(person)));
}

function named(person: string) {
  const found = findPerson(person);
  if (found === undefined) throw new Error(`Nobody is called ${person}.`);
  return found;
}

function closed(server: Server, then: () => void): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      then();
      resolve();
    });
    server.closeAllConnections();
  });
}
