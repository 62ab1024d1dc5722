import { ProductWebPart } from '../ProductWebPart';

export default class IndicatorsWebPart extends ProductWebPart {
  protected readonly offers = { area: true, months: true, rows: true, view: false };
  protected loadPart = async () =>
    (await import(/* webpackChunkName: "part-indicators" */ '../../../src/ui/features/indicators/IndicatorsPart')).IndicatorsPart;
}
