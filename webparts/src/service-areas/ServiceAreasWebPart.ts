import { Placeholder } from '../page/Placeholder';
import { ProductWebPart } from '../ProductWebPart';

export default class ServiceAreasWebPart extends ProductWebPart {
  protected loadPart = () => Promise.resolve(Placeholder);
}
