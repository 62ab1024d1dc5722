import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { SPFI } from '@pnp/sp';
import { connect } from '../../src/data/connect';
import { findPerson } from '../../src/local/sharepoint/identity/directory';
import { issueLocalToken } from '../../src/local/sharepoint/identity/local-token';
import { createSharePoint, type SharePointOptions } from '../../src/local/sharepoint/server';

/** A request as it went over the wire. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** A fresh local SharePoint on a free port, met over HTTP as any client meets it. */
export interface LocalSite {
  readonly siteUrl: string;
  /** PnPjs as one of the local people, e.g. `as('anne')`. */
  as(short: string): SPFI;
  /** Everything that was sent since the last call. */
  sent(): readonly SentRequest[];
  close(): Promise<void>;
}

export async function startLocalSite(options: SharePointOptions = {}): Promise<LocalSite> {
  const sharePoint = createSharePoint(options);
  const server = createServer(express().use(sharePoint.router));
  await listening(server);
  const siteUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}${sharePoint.sitePath}`;
  let requests: SentRequest[] = [];
  return {
    siteUrl,
    as: (short) =>
      connect({
        siteUrl,
        token: () => Promise.resolve(tokenOf(short)),
        fetch: (url, init) => {
          requests.push({ method: init.method ?? 'GET', url, body: typeof init.body === 'string' ? init.body : '' });
          return fetch(url, init);
        },
      }),
    sent: () => {
      const taken = requests;
      requests = [];
      return taken;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      sharePoint.close();
    },
  };
}

function tokenOf(short: string): string {
  const person = findPerson(short);
  if (person === undefined) throw new TypeError(`There is nobody called ${short} in the local directory.`);
  return issueLocalToken(person);
}

const listening = (server: Server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
