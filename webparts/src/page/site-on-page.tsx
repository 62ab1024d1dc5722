import { createPortal, render, unmountComponentAtNode } from 'react-dom';
import { connectWebPart } from '../../../src/data/connect-web-part';
import { indexedDbKeep } from '../../../src/data/sync/indexed-db-keep';
import { webPartPorts } from '../../../src/data/web-part-ports';
import type { ServiceArea } from '../../../src/domain/organisation';
import { createBadRows } from '../../../src/ui/state/bad-rows';
import { createThrottleWatch } from '../../../src/ui/state/throttle-watch';
import type { Page, PartRequest } from './part-request';
import { PartOnPage } from './PartOnPage';
import { SiteData, type SiteConnection } from './SiteData';

/** The parts of a page that show one site: one connection, one reading of the register, and what is saved in one part shows in the others. */
export interface SiteOnPage {
  show(request: PartRequest): void;
  hide(instanceId: string): void;
  isEmpty(): boolean;
  serviceAreas(): Promise<readonly ServiceArea[]>;
}

/** A site that is not known yet (`null`) has parts that say so and no connection. */
export function openSite(siteUrl: string | null, page: Page): SiteOnPage {
  const connection = siteUrl === null ? null : connectTo(siteUrl, page);
  // React's root is on no page: each part is a portal into the place that SharePoint gave it.
  const root = document.createElement('div');
  let requests: readonly PartRequest[] = [];
  const draw = () => {
    const parts = requests.map((request, index) =>
      createPortal(
        <PartOnPage request={request} connection={connection} isFirst={index === 0} />,
        request.element,
        request.instanceId,
      ),
    );
    render(connection ? <SiteData connection={connection}>{parts}</SiteData> : <>{parts}</>, root);
  };
  return {
    show: (request) => {
      const isNew = requests.every(({ instanceId }) => instanceId !== request.instanceId);
      requests = isNew
        ? [...requests, request]
        : requests.map((each) => (each.instanceId === request.instanceId ? request : each));
      draw();
    },
    hide: (instanceId) => {
      requests = requests.filter((each) => each.instanceId !== instanceId);
      if (requests.length > 0) draw();
      else unmountComponentAtNode(root);
    },
    isEmpty: () => requests.length === 0,
    serviceAreas: async () => (await connection?.ports.organisation.organisation())?.serviceAreas ?? [],
  };
}

function connectTo(siteUrl: string, { context, person }: Page): SiteConnection {
  const badRows = createBadRows();
  const throttle = createThrottleWatch();
  const sp = connectWebPart({ siteUrl, context, onThrottled: throttle.hold, onReleased: throttle.release });
  // Without knowing whose it is, nothing is kept on the machine.
  const keep = person && indexedDbKeep({ ...person, siteUrl });
  return { siteUrl, ports: webPartPorts(sp, { onBadRow: badRows.add, ...(keep && { keep }) }), badRows, throttle };
}
