import type { Ground } from '../../../domain/across/is-across';
import type { AppData } from '../../state/app-data';

/**
 * Who leads and helps what, as far as the person may know. Members of the group Innkjøpsleiing are not theirs to read: of themselves they know it, and of others
 * when the resource group names them as leads.
 */
export function groundOf({ organisation, session }: Pick<AppData, 'organisation' | 'session'>): Ground {
  return { ...organisation, leadIds: session.roles.includes('lead') ? [session.person.id] : [] };
}
