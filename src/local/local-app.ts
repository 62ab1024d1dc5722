import express, { type Express, type NextFunction, type Request, type Response } from 'express';
import type { Bot } from '../../bot/create-bot';
import { builtFiles } from './built-files';
import { pages, webParts } from './build-pages';
import type { LocalClock } from './local-clock';
import { localPeople, localTenant } from './local-people';
import { onlyThisMachine, securityHeaders } from './security-headers';
import { findPerson } from './sharepoint/identity/directory';
import { issueLocalToken } from './sharepoint/identity/local-token';
import type { SharePoint } from './sharepoint/server';
import { createSharePointPage } from './sharepoint-page/create-sharepoint-page';
import type { WebPartBuild } from './sharepoint-page/web-part-build';
import type { LocalChat } from './teams/connector/create-local-chat';
import { createLocalTeams } from './teams/create-local-teams';
import { refuseForeign } from './teams/refuse-foreign';
import { StartError } from './start-error';

/** Ids that the tab needs and that mean something only in a real tenant. */
const clientId = '0d3c7a52-9f1e-4a6b-8c24-d7b51e60fa93';
export const teamsAppId = '6f2a4c1e-8d35-4b7a-9e21-c0d5f7a3b846';
const tokenLifetimeSeconds = 3600;

export interface LocalAppOptions {
  readonly sharePoint: SharePoint;
  readonly clock: LocalClock;
  /** The chats of the local Teams; null where it has none. */
  readonly chat: LocalChat | null;
  /** Builds the web parts for the local SharePoint page when somebody asks. */
  readonly webPartBuild: WebPartBuild;
  /** Null until it has started. */
  readonly bot: () => Bot | null;
  /** False until the site is filled: until then only the site itself answers. */
  readonly isReady: () => boolean;
}

/** Everything of the local product on one address: the site, the tab, and the Teams around it. */
export function createLocalApp({ sharePoint, clock, chat, webPartBuild, bot, isReady }: LocalAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders, onlyThisMachine);
  app.use(sharePoint.router);
  app.use((_request, response, next) => {
    if (isReady()) return next();
    response
      .status(503)
      .set('Retry-After', '2')
      .type('text/plain')
      .send('The local site is being filled. Try again in a moment.\n');
  });
  app.use((request, response, next) => {
    const running = bot();
    if (running) running.router(request, response, next);
    else next();
  });
  app.get('/tab/config.json', (request, response) => {
    const siteUrl = `http://${request.headers.host}${sharePoint.sitePath}`;
    response
      .set('Cache-Control', 'no-cache')
      .json({ siteUrl, clientId, teamsAppId, ...(clock.isMoved() ? { today: clock.today() } : {}) });
  });
  // Relative addresses in the page need the slash.
  app.get(/^\/tab$/, (_request, response) => response.redirect(308, '/tab/'));
  app.use('/tab', builtFiles(pages.tab.folder));
  const { siteId, rootWebId } = sharePoint.server;
  app.use(
    createSharePointPage({
      site: { path: sharePoint.sitePath, title: 'Innkjøp', siteId, webId: rootWebId, tenantId: localTenant.id },
      people: localPeople(),
      today: () => (clock.isMoved() ? clock.today() : null),
      partsFolder: webParts.folder,
      build: webPartBuild,
      pageFolder: pages.sharePointPage.folder,
      files: builtFiles,
      refuseForeign,
    }),
  );
  app.use(
    createLocalTeams({
      tabUrl: '/tab/',
      sharePointUrl: '/local/sharepoint/',
      pageFolder: pages.localTeams.folder,
      people: localPeople(),
      tenant: localTenant,
      channelSitePath: '/sites/innkjop-innkjopsressurs',
      issueToken: (person) => ({ token: tokenFor(person.oid), expiresInSeconds: tokenLifetimeSeconds }),
      ...(chat ? { chat } : {}),
    }),
  );
  app.use((request, response) => {
    response.status(404).type('text/plain').send(`There is nothing at ${request.path} here. The local Teams is at /.\n`);
  });
  // Express knows a handler of errors by its four parameters; its own would show the stack.
  app.use((error: { status?: unknown }, _request: Request, response: Response, next: NextFunction) => {
    if (response.headersSent) return next(error);
    const status = typeof error.status === 'number' ? error.status : 500;
    if (status >= 500) console.error(error);
    response
      .status(status)
      .type('text/plain')
      .send(status >= 500 ? 'The local server failed; its terminal says why.\n' : 'This address cannot be read.\n');
  });
  return app;
}

function tokenFor(oid: string): string {
  const person = findPerson(oid);
  if (!person) throw new StartError(`There is no local person with the id ${oid}.`, 'Add the person to the local directory.');
  return issueLocalToken(person, { lifetimeSeconds: tokenLifetimeSeconds });
}
