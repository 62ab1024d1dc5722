import { agreementPhase } from '../../../../src/domain/agreement-phase';
import '@pnp/sp/security/item';
import type { SPFI } from '@pnp/sp';
import { calendarDate } from '../../../../src/domain/calendar-date';
import { itemsOf } from '../../../../src/data/rows/site';
import { allChoices } from '../../../../src/data/stores/notification-choices-sharepoint';
import { readingRights } from '../../../../src/data/stores/reading-rights-sharepoint';
import { reminderSource } from '../../../../src/data/stores/reminder-source-sharepoint';
import { agreements } from '../../../../src/schema/agreements';
import { createReadRegister } from '../../../../bot/handlers/known-register';
import type { HandlerParts } from '../../../../bot/handlers/handler-parts';
import { aChange } from '../../../contract/ports/agreement-changes';
import type { ProvisionedSite } from '../../../contract/ports/provisioned-site';
import type { Seeded } from '../../../contract/ports/seed-organisation';

export const today = calendarDate('2026-11-23');

/** The SharePoint side of the handlers, as an app with full control of a local site. */
export function sharePointParts(
  site: ProvisionedSite,
  elapsed: () => number = () => performance.now(),
): Pick<HandlerParts, 'register' | 'rights' | 'choices'> {
  const sp = site.client('app:fullcontrol');
  const at = { sp, onBadRow: (error: unknown) => void expect(error).toBeUndefined() };
  const source = reminderSource(at, { now: () => new Date('2026-11-23T09:00:00Z') });
  return {
    register: createReadRegister({ register: site.ports('app:fullcontrol').register, source, elapsed }),
    rights: readingRights(at),
    choices: allChoices(at),
  };
}

type Over = Parameters<typeof aChange>[1];

export async function addAgreement(site: ProvisionedSite, seeded: Seeded, over: Over): Promise<number> {
  const change = aChange(seeded, {
    status: 'active',
    startDate: calendarDate('2025-05-01'),
    endDate: calendarDate('2029-04-30'),
    openEnded: false,
    notice: { amount: 3, unit: 'months' },
    ...over,
  });
  const { value } = await site.ports('ingrid').agreements.create({ ...change, options: [] });
  agreementPhase(value, today);
  return value.id;
}

/** The agreement has rights of its own from now on, as when somebody shares it with few. */
export async function closeToAll(admin: SPFI, id: number): Promise<void> {
  await itemsOf(admin, agreements).getById(id).breakRoleInheritance(false, true);
}
