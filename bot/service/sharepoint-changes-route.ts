import { createHash, timingSafeEqual } from 'node:crypto';
import express, { type Router } from 'express';
import { z } from 'zod';
import type { Log } from './log';

export interface SharePointChangesOptions {
  /** The client state that our subscriptions are made with: only SharePoint knows it besides us. */
  readonly clientState: string;
  /** The ids of the lists that changed. Must return at once: SharePoint gives up after five seconds. */
  readonly onChanges: (listIds: readonly string[]) => void;
  readonly log: Log;
}

const notification = z.object({ clientState: z.string().nullish(), resource: z.string().max(200) });
const notifications = z.object({ value: z.array(notification).min(1).max(1_000) });

/**
 * `POST /api/sharepoint-changes`: notices that a list changed. They say no more than that and are signed by nobody, so they only make the sweep look sooner.
 * https://learn.microsoft.com/sharepoint/dev/apis/webhooks/overview-sharepoint-webhooks
 */
export function sharePointChangesRoute({ clientState, onChanges, log }: SharePointChangesOptions): Router {
  const expected = digest(clientState);
  const router = express.Router();
  router.post('/api/sharepoint-changes', express.json({ limit: '256kb', type: 'application/json' }), (request, response) => {
    const token = validationToken(request.query);
    if (token !== undefined) {
      // Asked when a subscription is made. Plain text, so that no browser takes it for a page.
      response.status(200).type('text/plain').send(token.slice(0, 1_000));
      return;
    }
    const read = notifications.safeParse(request.body);
    if (!read.success) return void response.status(400).end();
    const isOurs = read.data.value.every((one) => timingSafeEqual(digest(one.clientState ?? ''), expected));
    if (!isOurs) {
      log.warn({ count: read.data.value.length }, 'notice of changes refused: not of our subscription');
      return void response.status(403).end();
    }
    try {
      onChanges([...new Set(read.data.value.map(({ resource }) => resource))]);
    } catch (err) {
      // The clock looks anyway; SharePoint would only send the same again.
      log.error({ err }, 'notice of changes not passed on');
    }
    response.status(200).end();
  });
  return router;
}

/** Written `validationtoken` by SharePoint, `validationToken` by some of its documentation. */
function validationToken(query: Readonly<Record<string, unknown>>): string | undefined {
  const value = Object.entries(query).find(([key]) => key.toLowerCase() === 'validationtoken')?.[1];
  return typeof value === 'string' ? value : undefined;
}

/** Of one length, so that the comparison tells nothing of how much was right. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
