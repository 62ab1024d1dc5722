import { randomUUID } from 'node:crypto';
import { addBlob } from '../files/blobs';
import { writeState } from '../files/file-state';
import type { SpServer } from '../http/request';
import type { List, ListSettings } from '../store/list';
import { makeList } from '../store/make-list';
import { storeOf } from '../store/site-store';
import { fact, setFact } from './site-facts';
import { makeUserList } from './user-list';

type Server = Pick<SpServer, 'database' | 'now'>;

interface Library {
  readonly title: string;
  readonly url: string;
  readonly template: number;
  readonly settings?: Partial<ListSettings>;
}

const shown = { onQuickLaunch: true };

const documents: Library = { title: 'Documents', url: 'Shared Documents', template: 101, settings: shown };
const siteAssets: Library = {
  title: 'Site Assets',
  url: 'SiteAssets',
  template: 101,
  settings: {
    description: 'Use this library to store files which are included on pages within this site, such as images on Wiki pages.',
  },
};
const sitePages: Library = {
  title: 'Site Pages',
  url: 'SitePages',
  template: 119,
  settings: { ...shown, contentTypesEnabled: true },
};
const formTemplates: Library = { title: 'Form Templates', url: 'FormServerTemplates', template: 101 };
const styleLibrary: Library = {
  title: 'Style Library',
  url: 'Style Library',
  template: 101,
};

/** What a team site has from birth; a web below it has no templates and styles of its own. */
const ofWeb: readonly Library[] = [documents, siteAssets, sitePages];
const ofSite: readonly Library[] = [...ofWeb, formTemplates, styleLibrary];

/** To a site that has just been made. One that was made before there were libraries stays without. */
export function addSiteLists(server: Server, webId: string): void {
  const { database } = server;
  if (fact(database, 'freshLists') !== 'wanted') return;
  database.transaction(() => {
    for (const wanted of ofSite) addLibrary(server, webId, wanted, owner);
    makeUserList(server, webId);
    setFact(database, 'freshLists', 'made');
  });
}

/** The site's first owner: see fresh-site.ts. */
const owner = 6;

export function addWebLists(server: Server, webId: string, author: number): void {
  for (const wanted of ofWeb) addLibrary(server, webId, wanted, author);
}

/** `EnsureSiteAssetsLibrary` and `EnsureSitePagesLibrary`: there already, or made. */
export const ensureSiteAssets = (server: Server, webId: string, author: number): List =>
  ensure(server, webId, siteAssets, author);
export const ensureSitePages = (server: Server, webId: string, author: number): List => ensure(server, webId, sitePages, author);

function ensure(server: Server, webId: string, wanted: Library, author: number): List {
  const known = storeOf(server).lists.byUrl(webId, wanted.url);
  return known ?? server.database.transaction(() => addLibrary(server, webId, wanted, author));
}

function addLibrary(server: Server, webId: string, wanted: Library, author: number): List {
  const { title, url, template, settings } = wanted;
  const list = makeList(storeOf(server), { webId, title, url, template, settings: settings ?? {} });
  if (template === 119) addHomePage(server, list, author);
  return list;
}

/** The page that the site opens with. Its content is SharePoint's own affair: here it is an empty page. */
function addHomePage(server: Server, list: List, author: number): void {
  const { items } = storeOf(server);
  const uniqueId = randomUUID();
  const page = Buffer.from('<%@ Page Language="C#" MasterPageFile="~masterurl/default.master" %>\n');
  const file = writeState({ blob: addBlob(server.database, uniqueId, page), length: page.length, content: 1 });
  const title = list.field('Title');
  const values = new Map(title ? [[title, 'Home']] : []);
  const sitePage = list.contentTypes.find(({ id }) => id.startsWith('0x0101009D1CB255DA76424F860D91F20E6C4118'));
  items.insert(list, values, author, {
    uniqueId,
    file,
    name: 'Home.aspx',
    ...(sitePage ? { contentType: sitePage.id } : {}),
  });
}
