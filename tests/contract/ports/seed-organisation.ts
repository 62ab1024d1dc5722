import { calendarDate } from '../../../src/domain/calendar-date';
import {
  resourceGroupMapping,
  ruleValueMapping,
  serviceAreaMapping,
  supplierMapping,
  unitMapping,
} from '../../../src/data/mappings/organisation-mappings';
import { restBody } from '../../../src/data/rows/rest-body';
import { itemsOf } from '../../../src/data/rows/site';
import { addRow } from '../../../src/data/rows/write-rows';
import { ruleValues } from '../../../src/schema/rule-values';
import type { ProvisionedSite } from './provisioned-site';

/** The ids that the other rows of a test point to. */
export interface Seeded {
  readonly health: number;
  readonly culture: number;
  readonly unit: number;
  readonly laundry: number;
  readonly paper: number;
  readonly ingrid: number;
  readonly olav: number;
  readonly marit: number;
}

export async function seedOrganisation(site: ProvisionedSite): Promise<Seeded> {
  const at = { sp: site.client('admin'), onBadRow: () => undefined };
  const [ingrid, olav, marit] = [await site.idOf('ingrid'), await site.idOf('olav'), await site.idOf('marit')];
  const area = async (name: string, code: string, order: number) =>
    (await addRow(at, serviceAreaMapping, { name, code, order, leaderId: marit })).value.id;
  const culture = await area('Kultur', 'KUL', 2);
  const health = await area('Helse, omsorg og meistring', 'HOM', 1);
  const unit = await addRow(at, unitMapping, { name: 'Knarvik sjukeheim', code: 'KNS', serviceAreaId: health, leaderId: ingrid });
  await addRow(at, resourceGroupMapping, {
    personId: marit,
    serviceAreaId: health,
    role: 'resource',
    from: calendarDate('2022-01-01'),
    to: null,
  });
  await itemsOf(at.sp, ruleValueMapping.list).add(
    restBody(ruleValues, {
      layer: 'law',
      rule: 'actThreshold',
      value: 500_000,
      from: calendarDate('2026-07-01'),
      to: null,
      paragraph: 'LOA § 2',
      note: '',
      source: 'Lovdata',
      readOn: calendarDate('2026-07-28'),
    }),
  );
  const supplier = async (name: string, organisationNumber: string) =>
    (await addRow(at, supplierMapping, { name, organisationNumber, municipalityNumber: '4631', categories: ['Vask', 'Leige'] }))
      .value.id;
  return {
    culture,
    health,
    unit: unit.value.id,
    laundry: await supplier('Fjordvask AS', '974760673'),
    paper: await supplier('Papir & Penn <AS>', ''),
    ingrid,
    olav,
    marit,
  };
}
