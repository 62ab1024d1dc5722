import type { PaneOffers } from '../pane/pane-offers';
import { ProductWebPart } from '../ProductWebPart';

export default class FindAgreementWebPart extends ProductWebPart {
  protected readonly offers: PaneOffers = { area: true, months: false, rows: true, view: false };
  protected loadPart = async () =>
    (await import(/* webpackChunkName: "part-find-agreement" */ '../../../src/ui/features/find-agreement/FindAgreementPart'))
      .FindAgreementPart;
}
