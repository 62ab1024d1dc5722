import { ProductWebPart } from '../ProductWebPart';

export default class NewFrameworksWebPart extends ProductWebPart {
  protected readonly offers = { area: true, months: true, rows: true, view: false };
  protected loadPart = async () =>
    (await import(/* webpackChunkName: "part-new-frameworks" */ '../../../src/ui/features/new-frameworks/NewFrameworksPart'))
      .NewFrameworksPart;
}
