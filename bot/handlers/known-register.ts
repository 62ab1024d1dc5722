import type { RegisterStore } from '../../src/data/ports/register-store';
import type { AccountPerson, ReminderSource } from '../../src/data/ports/reminder-source';
import type { Agreement } from '../../src/domain/agreement';
import type { ServiceArea } from '../../src/domain/organisation';
import { ruleBook, type RuleBook } from '../../src/domain/rules-in-force';
import type { SearchHit } from '../cards/search-result-card';
import { nameOf } from '../compose/world';
import { keptFor } from '../kept-for';

/** The register with the names that people know it by, as SharePoint had it at most some seconds ago. */
export interface KnownRegister {
  readonly agreements: readonly Agreement[];
  readonly areas: readonly ServiceArea[];
  readonly people: ReadonlyMap<number, AccountPerson>;
  readonly supplierNames: ReadonlyMap<number, string>;
  readonly ruleBook: RuleBook;
}

export type ReadRegister = () => Promise<KnownRegister>;

/** As long as the copy of the register itself asks nothing. */
const keptMs = 20_000;

/**
 * The register is kept in memory by its store and brought up to date by the change logs: two requests at most every 20 seconds, however many ask. `elapsed`
 * is any clock of milliseconds that only goes forward.
 */
export function createReadRegister(from: {
  readonly register: Pick<RegisterStore, 'open'>;
  readonly source: Pick<ReminderSource, 'settings'>;
  readonly elapsed: () => number;
}): ReadRegister {
  return keptFor(keptMs, from.elapsed, () => read(from));
}

async function read({ register, source }: Parameters<typeof createReadRegister>[0]): Promise<KnownRegister> {
  const [{ agreements, organisation }, { people, serviceAreas, ruleValues }] = await Promise.all([
    register.open(),
    source.settings(),
  ]);
  return {
    agreements,
    areas: serviceAreas,
    people: new Map(people.map((person) => [person.id, person])),
    supplierNames: new Map(organisation.suppliers.map(({ id, name }) => [id, name])),
    ruleBook: ruleBook(ruleValues),
  };
}

/** An agreement as cards show it. */
export function hitOf({ supplierNames, areas, people }: KnownRegister, agreement: Agreement): SearchHit {
  return {
    agreement,
    supplierNames: agreement.suppliers.flatMap(({ supplierId }) => supplierNames.get(supplierId) ?? []),
    areaNames: areas.filter(({ id }) => agreement.serviceAreaIds.includes(id)).map(({ name }) => name),
    ownerName: nameOf({ people }, agreement.ownerId),
  };
}
