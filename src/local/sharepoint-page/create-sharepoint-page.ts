import express, { type RequestHandler, type Router } from 'express';
import { createRequire } from 'node:module';
import { builtManifests } from './web-part-folder';
import type { PageFacts, PagePerson, PageSite } from './page-person';
import type { WebPartBuild } from './web-part-build';

export interface SharePointPageOptions {
  readonly site: PageSite;
  readonly people: readonly PagePerson[];
  /** The day to be on, where the clock was moved; null: the real one. */
  readonly today: () => string | null;
  /** Where the built web parts are. */
  readonly partsFolder: string;
  readonly build: WebPartBuild;
  /** The folder with the built page (see build-pages.ts). */
  readonly pageFolder: string;
  /** Serves a folder of built files. */
  readonly files: (folder: string) => RequestHandler;
  /** Lets through only this machine's own pages and programs. */
  readonly refuseForeign: RequestHandler;
}

const at = '/local/sharepoint';
const require = createRequire(import.meta.url);

/** What a page of SharePoint brings along for its web parts. */
const vendorFiles = ['react/umd/react.production.min.js', 'react-dom/umd/react-dom.production.min.js'];

/** A page of SharePoint with the built web parts: the page at `/local/sharepoint/`, and the web parts' files below it. */
export function createSharePointPage(options: SharePointPageOptions): Router {
  const { build, refuseForeign } = options;
  const router = express.Router();
  router.use(at, refuseForeign);
  router.get(/^\/local\/sharepoint$/, (_request, response) => response.redirect(308, `${at}/`));
  router.get(`${at}/page.json`, async (_request, response) => {
    const facts: PageFacts = {
      site: options.site,
      people: options.people,
      today: options.today(),
      manifests: await builtManifests(options.partsFolder),
    };
    response.set('Cache-Control', 'no-store').json(facts);
  });
  router.get(`${at}/build`, (_request, response) => void response.set('Cache-Control', 'no-store').json(build.progress()));
  router.post(`${at}/build`, (_request, response) => {
    build.start();
    response.status(202).json(build.progress());
  });
  for (const file of vendorFiles) {
    const path = require.resolve(file);
    router.get(`${at}/vendor/${file}`, (_request, response) => response.sendFile(path, { dotfiles: 'allow' }));
  }
  router.use(`${at}/parts`, options.files(options.partsFolder));
  router.use(at, options.files(options.pageFolder));
  return router;
}
