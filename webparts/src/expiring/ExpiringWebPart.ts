import { ProductWebPart } from '../ProductWebPart';

export default class ExpiringWebPart extends ProductWebPart {
  protected readonly offers = { area: true, months: true, rows: true, view: true };
  protected loadPart = async () =>
    (await import(/* webpackChunkName: "part-expiring" */ '../../../src/ui/features/expiring/ExpiringPart')).ExpiringPart;
}
