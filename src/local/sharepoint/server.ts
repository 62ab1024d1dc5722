import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { gzip } from 'node:zlib';
import { promisify } from 'node:util';
import express, { type Request, type Response, type Router } from 'express';
import { belowApi } from './http/address';
import { faultControl } from './faults/fault-control';
import { Faults } from './faults/faults';
import { browserSignIn } from './http/browser-sign-in';
import { IssuedDigests } from './http/issued-digests';
import { RouteTable } from './http/dispatch';
import { SpError } from './http/errors';
import { renderError } from './http/error-body';
import { asDownload, fileCall, pageRefused } from './http/file-address';
import { handle, type Handling } from './http/handle';
import { bodyFault, isUpload, largestBody, largestFile } from './http/body-limits';
import { isOwnHost } from './http/own-host';
import { isOwnPage, sessionIdOf } from './http/session-cookie';
import { metadataLevelOf } from './http/metadata-level';
import type { Rendered } from './http/rendered';
import type { SpServer } from './http/request';
import { BrowserSessions } from './identity/browser-sessions';
import type { DirectoryPerson } from './identity/person';
import { tenantId } from './identity/tenant';
import { routes } from './routes';
import { itemEntity } from './routes/items/items';
import { addSiteLists } from './site/fresh-lists';
import { ensureSite } from './site/fresh-site';
import { Budget, type ThrottlingOptions } from './throttling/budget';
import { openDatabase, type Database } from './store/database';
import { storeOf } from './store/site-store';
import { Webhooks, type Schedule } from './webhooks/webhooks';
import { DatabaseError, unwritable } from './store/database-error';
import { makeFolder } from './store/make-folder';

export interface SharePointOptions {
  /** A database that is open already, or the folder to keep one in; neither: nothing outlives the process. */
  readonly database?: Database;
  readonly dataDir?: string;
  /** `http://127.0.0.1:4400`: absolute addresses in answers begin with it. Without it they follow the request's Host header. */
  readonly origin?: string;
  readonly sitePath?: string;
  readonly title?: string;
  /** The present moment, for everything the site writes down. */
  readonly now?: () => Date;
  /** The real clock, in milliseconds, by which tokens, digests, budgets and faults go; a test may turn it. */
  readonly clock?: () => number;
  /** The list view threshold. */
  readonly threshold?: number;
  /** When webhooks are called; a test may do it by hand. */
  readonly schedule?: Schedule;
  /** True: `/_local/faults` on the same address sets faults on demand. Programs that hold the site have `faults` either way. */
  readonly faults?: boolean;
  /** True: a browser signs in at `/_local/sign-in`, and its cookie is honoured where no token is sent. Otherwise only tokens are. */
  readonly browserSessions?: boolean;
  /** Throttles as SharePoint Online does; `{}` takes its limits for the smallest tenants. Without it nobody is throttled. */
  readonly throttling?: ThrottlingOptions;
  /** Told of faults of our own. */
  readonly log?: (fault: unknown) => void;
}

export interface SharePoint {
  /** Answers what is below the site's path, and hands everything else on. */
  readonly router: Router;
  readonly server: SpServer;
  readonly sitePath: string;
  /** What is to go wrong, for tests and demos; nothing unless it is set. */
  readonly faults: Faults;
  /** Every form digest that has been issued expires now. */
  expireDigests(): void;
  close(): void;
}

export const databaseFile = 'sharepoint.db';
const worthCompressing = 1024;
const zip = promisify(gzip);

/**
 * The local SharePoint as an Express router. It must only ever be listened to on 127.0.0.1: its tokens prove nothing.
 *
 * @throws DatabaseError when the file in `dataDir` cannot be used.
 */
export function createSharePoint(options: SharePointOptions = {}): SharePoint {
  const sitePath = options.sitePath ?? '/sites/innkjop';
  const now = options.now ?? (() => new Date());
  const database = options.database ?? openDatabase(fileIn(options.dataDir));
  const ids = ensureSite(database, { sitePath, title: options.title ?? 'Innkjøp', now: now() });
  const clock = options.clock ?? Date.now;
  const digests = new IssuedDigests();
  const log = options.log ?? tell;
  const { changes } = storeOf({ database, now });
  // A subscription lives for months: on a site whose day is moved it runs out by that day.
  const dayClock = options.clock ?? (() => now().getTime());
  const webhooks = new Webhooks({ database, changes, clock: dayClock, tenantId, schedule: options.schedule ?? inTime, log });
  const threshold = options.threshold ?? 5000;
  const server: SpServer = { database, now, clock, digests, threshold, webhooks, tenantId, itemEntity, ...ids };
  addSiteLists(server, server.rootWebId);
  const faults = new Faults(clock);
  const budget = options.throttling === undefined ? undefined : new Budget(options.throttling, clock);
  const expireDigests = () => digests.expireAll(clock());
  const table = new RouteTable(routes);

  const sessions = options.browserSessions === true ? new BrowserSessions() : undefined;
  const router = express.Router();
  if (sessions) router.use(browserSignIn({ sessions, clock, origin: options.origin }));
  if (options.faults === true) router.use(faultControl({ faults, expireDigests, clock, origin: options.origin }));
  const readCall = express.raw({ type: () => true, limit: largestBody });
  const readFile = express.raw({ type: () => true, limit: largestFile });
  router.use((request, response, next) => {
    const file = fileCall(request, sitePath);
    if (file === undefined && !isOfSite(request, sitePath)) return next();
    const level = metadataLevelOf(request.headers.accept);
    if (!isOwnHost(request, options.origin)) {
      return void send(
        request,
        response,
        renderError(
          new SpError(
            400,
            '-1, Local.WrongHost',
            'The local SharePoint answers on 127.0.0.1 and localhost only, on the port it listens on.',
          ),
          level,
        ),
      );
    }
    const page = file === undefined ? undefined : pageRefused(request);
    if (page !== undefined) return void send(request, response, renderError(page, level));
    const readBody = isUpload(request.originalUrl, sitePath) ? readFile : readCall;
    readBody(request, response, (fault?: unknown) => {
      if (fault !== undefined) return void send(request, response, renderError(bodyFault(fault), level));
      const session = sessions && sessionOf(request, sessions, clock(), options.origin);
      const handling: Handling = {
        server,
        ...(session === undefined ? {} : { session }),
        routes: table,
        site: { origin: options.origin ?? `http://${request.headers.host ?? '127.0.0.1'}`, sitePath },
        faults,
        ...(budget === undefined ? {} : { budget }),
        log,
      };
      void answer(handling, request, response, file);
    });
  });
  return {
    router,
    server,
    sitePath,
    faults,
    expireDigests,
    close: () => {
      webhooks.close();
      database.close();
    },
  };
}

/** Whom the browser's cookie names. A token that is sent along decides alone, and what a foreign page asks for is asked by nobody. */
function sessionOf(
  request: Request,
  sessions: BrowserSessions,
  now: number,
  origin: string | undefined,
): DirectoryPerson | undefined {
  if (request.headers.authorization !== undefined || !isOwnPage(request, origin)) return undefined;
  const id = sessionIdOf(request);
  return id === undefined ? undefined : sessions.personOf(id, now);
}

/** A disk that is full is no fault whose place in the code would help anybody. */
const tell = (fault: unknown): void => console.error(fault instanceof DatabaseError ? `${fault.message} ${fault.remedy}` : fault);

/** Does not keep the process alive. */
const inTime: Schedule = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds).unref();
  return () => clearTimeout(timer);
};

function fileIn(dataDir: string | undefined): string {
  if (dataDir === undefined) return ':memory:';
  const file = join(dataDir, databaseFile);
  try {
    makeFolder(dataDir);
  } catch (cause) {
    throw unwritable(file, cause);
  }
  return file;
}

/** Also what is encoded: `/sites/innkjop/%5Fapi/…` is the site's as well. */
function isOfSite(request: Request, sitePath: string): boolean {
  const path = request.originalUrl.split(/[?#]/, 1)[0] ?? '';
  try {
    return belowApi(decodeURIComponent(path), sitePath) !== undefined;
  } catch {
    // Not decodable: the site's own handling says so, if it looks like the site's at all.
    return belowApi(path, sitePath) !== undefined;
  }
}

async function answer(handling: Handling, request: Request, response: Response, file: string | undefined): Promise<void> {
  const headers = new Map(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
  const body: unknown = request.body;
  const rendered = await handle(handling, {
    // Node leaves the body out of the answer to HEAD.
    method: request.method === 'HEAD' ? 'GET' : request.method,
    url: file ?? request.originalUrl,
    headers,
    body: body instanceof Uint8Array ? body : new Uint8Array(),
  });
  await send(request, response, file === undefined ? rendered : asDownload(rendered, file));
}

async function send(
  request: Request,
  response: Response,
  { status, headers, body: text, bytes: file, wire }: Rendered,
): Promise<void> {
  if (wire === 'drop') return void request.socket.destroy();
  response.status(status);
  response.setHeader('Cache-Control', 'private, max-age=0');
  response.setHeader('MicrosoftSharePointTeamServices', '16.0.0.0');
  response.setHeader('DATASERVICEVERSION', '3.0');
  // By both names; whoever reports a fault to Microsoft tells this number.
  const guid = randomUUID();
  response.setHeader('SPRequestGuid', guid);
  response.setHeader('request-id', guid);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Vary', 'Accept, Accept-Encoding');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const body = file ?? text;
  if (body.length === 0) return void (wire === 'dropMidAnswer' ? request.socket.destroy() : response.end());
  const compresses = body.length >= worthCompressing && /\bgzip\b/i.test(request.headers['accept-encoding'] ?? '');
  const bytes = compresses ? await zip(body, { level: 4 }) : typeof body === 'string' ? Buffer.from(body) : body;
  if (compresses) response.setHeader('Content-Encoding', 'gzip');
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  response.setHeader('Content-Length', wire === 'truncate' ? half.length : bytes.length);
  // Written out before the connection ends, so that the other side really has the beginning.
  if (wire === 'dropMidAnswer') return void response.write(half, () => request.socket.destroy());
  response.end(wire === 'truncate' ? half : bytes);
}
