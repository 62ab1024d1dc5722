import type { SPFI } from '@pnp/sp';
import type { BadRowError } from './data-errors';
import type { Ports } from './ports/ports';

export interface SharePointPortsOptions {
  /** Told of every stored row that does not fit the schema. The row is left out of what is read and the rest goes on. Default: a line on the console. */
  readonly onBadRow?: (error: BadRowError) => void;
}

/** Every port of the product on one SharePoint site. `sp` comes from `connect`. */
export function sharePointPorts(_sp: SPFI, _options: SharePointPortsOptions = {}): Ports {
  return {} as Ports;
}
