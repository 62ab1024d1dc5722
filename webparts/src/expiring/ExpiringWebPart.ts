import type { PaneOffers } from '../pane/pane-offers';
import { ProductWebPart } from '../ProductWebPart';

export default class ExpiringWebPart extends ProductWebPart {
  protected readonly offers: PaneOffers = { area: true, months: 'ahead', rows: true, view: true };
  protected loadPart = async () =>
    (await import(/* webpackChunkName: "part-expiring" */ '../../../src/ui/features/expiring/ExpiringPart')).ExpiringPart;
}
