import type { PaneOffers } from '../pane/pane-offers';
import { ProductWebPart } from '../ProductWebPart';

export default class NewFrameworksWebPart extends ProductWebPart {
  protected readonly offers: PaneOffers = { area: true, months: 'start', rows: true, view: false };
  protected loadPart = async () =>
    (await import(/* webpackChunkName: "part-new-frameworks" */ '../../../src/ui/features/new-frameworks/NewFrameworksPart'))
      .NewFrameworksPart;
}
