import type { PaneOffers } from '../pane/pane-offers';
import { ProductWebPart } from '../ProductWebPart';

export default class IndicatorsWebPart extends ProductWebPart {
  protected readonly offers: PaneOffers = { area: true, months: 'ahead', rows: true, view: false };
  protected loadPart = async () =>
    (await import(/* webpackChunkName: "part-indicators" */ '../../../src/ui/features/indicators/IndicatorsPart')).IndicatorsPart;
}
