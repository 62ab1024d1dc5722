import { createPortal, render, unmountComponentAtNode } from 'react-dom';
import { calendarDateOnSite } from '../../../src/data/site-date';
import { calendarDate } from '../../../src/domain/calendar-date';
import { connectWebPart, type PageContext } from '../../../src/data/connect-web-part';
import { sharePointPorts } from '../../../src/data/sharepoint-ports';
import { PortsProvider } from '../../../src/ui/ports-context';
import { AppDataProvider } from '../../../src/ui/state/AppDataProvider';
import { createBadRows } from '../../../src/ui/state/bad-rows';
import { PartFrame } from './PartFrame';
import type { PartView } from './part-view';

/** The parts on this page that show one site: one connection, one reading of the register, and what is saved in one part shows in the others. */
export interface SiteOnPage {
  show(view: PartView): void;
  remove(instanceId: string): void;
}

const sites = new Map<string, SiteOnPage>();

export function siteOnPage(siteUrl: string, context: PageContext): SiteOnPage {
  const known = sites.get(siteUrl);
  if (known) return known;
  const site = openSite(siteUrl, context, () => sites.delete(siteUrl));
  sites.set(siteUrl, site);
  return site;
}

function openSite(siteUrl: string, context: PageContext, onEmpty: () => void): SiteOnPage {
  const ports = sharePointPorts(connectWebPart({ siteUrl, context }));
  const badRows = createBadRows();
  // React's root is on no page: each part is a portal into the place that SharePoint gave it.
  const root = document.createElement('div');
  let views: readonly PartView[] = [];
  const now = new Date().toISOString();
  const today = calendarDateOnSite(now) ?? calendarDate(now.slice(0, 10));
  const draw = () =>
    render(
      <PortsProvider value={ports}>
        <AppDataProvider today={today} badRows={badRows}>
          {views.map((view) => createPortal(<PartFrame view={view} />, view.element, view.instanceId))}
        </AppDataProvider>
      </PortsProvider>,
      root,
    );
  return {
    show: (view) => {
      const isNew = views.every((each) => each.instanceId !== view.instanceId);
      views = isNew ? [...views, view] : views.map((each) => (each.instanceId === view.instanceId ? view : each));
      draw();
    },
    remove: (instanceId) => {
      views = views.filter((each) => each.instanceId !== instanceId);
      if (views.length > 0) return draw();
      unmountComponentAtNode(root);
      onEmpty();
    },
  };
}
