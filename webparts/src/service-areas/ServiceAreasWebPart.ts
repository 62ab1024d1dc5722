import type { PaneOffers } from '../pane/pane-offers';
import { ProductWebPart } from '../ProductWebPart';

export default class ServiceAreasWebPart extends ProductWebPart {
  protected readonly offers: PaneOffers = { area: true, months: 'ahead', rows: true, view: false };
  protected loadPart = async () =>
    (await import(/* webpackChunkName: "part-service-areas" */ '../../../src/ui/features/service-areas/ServiceAreasPart'))
      .ServiceAreasPart;
}
