import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { BrowserFetch, DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, spfi, type SPFI } from '@pnp/sp';
import { findPerson } from '../../../../src/local/sharepoint/identity/directory';
import { appGrants } from '../../../../src/local/sharepoint/identity/local-app';
import { issueLocalAppToken, issueLocalToken } from '../../../../src/local/sharepoint/identity/local-token';
import { createSharePoint, type SharePoint, type SharePointOptions } from '../../../../src/local/sharepoint/server';

export interface Asked {
  readonly method?: string;
  readonly as?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Parsed JSON; undefined when the answer is no JSON. */
  readonly json: any; // oxlint-disable-line typescript/no-explicit-any -- tests reach into answers of every form
}

export interface RunningSite {
  /** `http://127.0.0.1:40123/sites/innkjop` */
  readonly url: string;
  /** What the site has logged as faults of its own. */
  readonly faults: readonly unknown[];
  /** For what is not asked by HTTP: `sharePoint.faults` sets faults on demand. */
  readonly sharePoint: SharePoint;
  /** `path` follows the site's address: `/_api/web`. Asked as `admin` with no metadata unless told otherwise. */
  ask(path: string, asked?: Asked): Promise<Answer>;
  /** PnPjs as a person, with nothing of the product's own between. */
  pnp(as?: string): SPFI;
  close(): Promise<void>;
}

/** Of a person, or of an app: `app:fullcontrol`. */
export function tokenOf(key: string): string {
  const grant = appGrants.find((one) => key === `app:${one}`);
  if (grant !== undefined) return issueLocalAppToken(grant);
  const person = findPerson(key);
  if (person === undefined) throw new Error(`No such person in the directory: ${key}`);
  return issueLocalToken(person);
}

/** A fresh, empty site on a port of its own, reached over real HTTP. */
export async function startSite(options: SharePointOptions = {}): Promise<RunningSite> {
  const faults: unknown[] = [];
  const sharePoint = createSharePoint({ log: (fault) => faults.push(fault), ...options });
  const app = express();
  app.use(sharePoint.router);
  const server = createServer(app);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${sharePoint.sitePath}`;
  return {
    url,
    faults,
    sharePoint,
    async ask(path, { method = 'GET', as = 'admin', headers = {}, body } = {}) {
      const response = await fetch(url + path, {
        method,
        headers: {
          Accept: 'application/json;odata=nometadata',
          Authorization: `Bearer ${tokenOf(as)}`,
          ...(body === undefined || typeof body === 'string' ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, json: parsed(text) };
    },
    pnp: (as = 'admin') =>
      spfi(url).using(DefaultHeaders(), DefaultInit(), BrowserFetch(), DefaultParse(), (instance) => {
        instance.on.auth.replace(async (at: URL, init: RequestInit): Promise<[URL, RequestInit]> => [at, withToken(init, as)]);
        return instance;
      }),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      sharePoint.close();
    },
  };
}

/** PnPjs keeps headers as a plain object, names in the case it wrote them. */
function withToken(init: RequestInit, as: string): RequestInit {
  return { ...init, headers: { ...(init.headers as Record<string, string>), Authorization: `Bearer ${tokenOf(as)}` } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
