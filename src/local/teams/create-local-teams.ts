import express from 'express';
import type { Request, Response, Router } from 'express';
import { join } from 'node:path';
import type { LocalChat } from './connector/create-local-chat';
import { idTokenFor } from './id-token';
import type { LocalPerson, LocalTenant } from './local-person';
import { refuseForeign } from './refuse-foreign';

export interface LocalTeamsOptions {
  /** Where the tab is, on the same address as this page: `/tab/`. */
  readonly tabUrl: string;
  /** Where a page of SharePoint is shown, on the same address; missing: the rail leads to none. */
  readonly sharePointUrl?: string;
  /** The folder with the built page (see build-pages.ts). */
  readonly pageFolder: string;
  readonly people: readonly LocalPerson[];
  /** Who owns the team, the channel and the site. */
  readonly tenant: LocalTenant;
  /** Where the shared channel keeps its own files; never the product's site. */
  readonly channelSitePath: string;
  /** An access token that the local SharePoint accepts for this person, and how long it lives. */
  readonly issueToken: (person: LocalPerson) => { readonly token: string; readonly expiresInSeconds: number };
  /** The chats and the bot's way to them; missing: a Teams without chat. */
  readonly chat?: LocalChat;
}

/** The local Teams: its page at `/`, its files under `/local/teams/`, and the people and tokens that the page hands to the tab. */
export function createLocalTeams(options: LocalTeamsOptions): Router {
  const router = express.Router();
  router.use(['/local', '/connector'], refuseForeign);
  if (options.chat) router.use(options.chat.router);
  router.get('/local/people', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({
      tabUrl: options.tabUrl,
      tenant: options.tenant,
      channelSitePath: options.channelSitePath,
      people: options.people,
      hasChat: options.chat !== undefined,
      sharePointUrl: options.sharePointUrl ?? null,
    });
  });
  router.get('/local/token', (request, response) => answerToken(options, request, response));
  router.use('/local/teams', express.static(options.pageFolder, { index: false }));
  router.get('/', refuseForeign, (_request, response) => {
    response.set('Cache-Control', 'no-cache').sendFile(join(options.pageFolder, 'index.html'), { dotfiles: 'allow' });
  });
  return router;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function answerToken(options: LocalTeamsOptions, request: Request, response: Response): void {
  const key = text(request.query['person']);
  const person = options.people.find((candidate) => candidate.key === key);
  if (!person) {
    const known = options.people.map((candidate) => candidate.key).join(', ');
    response.status(404).json({ error: `There is no local person "${key}". Known: ${known}.` });
    return;
  }
  const { token, expiresInSeconds } = options.issueToken(person);
  const clientId = text(request.query['client']);
  response.set('Cache-Control', 'no-store').json({
    accessToken: token,
    idToken: idTokenFor(person, options.tenant.id, clientId, Math.floor(Date.now() / 1000)),
    expiresInSeconds,
  });
}
