import type { ServiceArea } from '../../../src/domain/organisation';
import { openSite, type SiteOnPage } from './site-on-page';
import type { Page, PartRequest } from './part-request';

interface Shown {
  readonly key: string;
  readonly site: SiteOnPage;
}

/** One bundle has all parts, so this is one for the page: parts that show the same site share its connection and what was read. */
const sites = new Map<string, SiteOnPage>();
const shown = new Map<string, Shown>();

/** Shows a part, or shows it as it is now. */
export function showPart(request: PartRequest): void {
  const { instanceId, siteUrl, page } = request;
  const key = siteUrl ?? '';
  if (shown.get(instanceId)?.key !== key) hidePart(instanceId);
  const site = siteOf(siteUrl, page);
  shown.set(instanceId, { key, site });
  site.show(request);
}

/** Takes a part off the page; the last one of a site takes the connection along. */
export function hidePart(instanceId: string): void {
  const { key, site } = shown.get(instanceId) ?? {};
  shown.delete(instanceId);
  site?.hide(instanceId);
  if (key !== undefined && site?.isEmpty()) sites.delete(key);
}

/** The service areas of a site, for the settings of a part. */
export const serviceAreasOf = (siteUrl: string, page: Page): Promise<readonly ServiceArea[]> =>
  siteOf(siteUrl, page).serviceAreas();

function siteOf(siteUrl: string | null, page: Page): SiteOnPage {
  const key = siteUrl ?? '';
  const site = sites.get(key) ?? openSite(siteUrl, page);
  sites.set(key, site);
  return site;
}
