import { ProductWebPart } from '../ProductWebPart';

export default class IndicatorsWebPart extends ProductWebPart {
  protected readonly offers = { area: true, months: false, rows: true, view: false };
  protected loadPart = async () =>
    (await import(/* webpackChunkName: "part-indicators" */ '../../../src/ui/features/indicators/IndicatorsPart')).IndicatorsPart;
}
