import { addDocument } from '../../data/add-document';
import { madeBy } from '../../data/made-by';
import { loginOf } from '../../data/person-login';
import { guidanceDocuments } from '../../schema/guidance-documents';
import { needRequests } from '../../schema/need-requests';
import { procurements } from '../../schema/procurements';
import { quoteRequests } from '../../schema/quote-requests';
import { demoNeedRequests } from './demo-need-requests';
import { demoNeeds } from './demo-needs';
import { demoPeople } from './demo-people';
import { demoProcurements } from './demo-procurements';
import { demoQuoteRequests } from './demo-quote-requests';
import { demoTemplates } from './demo-templates';
import type { DemoSite } from './demo-writer';
import { writeAgreementWork, writeReserved } from './write-assessments';

/** Everything about what shall be bought: needs, procurements and what follows from them. One line for each kind of rows. */
export async function writePlan(site: DemoSite): Promise<void> {
  const requests = await writeRequests(site);
  await writeProcurements(site, requests);
  await writeAgreementWork(site);
  await writeQuotes(site);
  await writeTemplates(site);
}

/** The ids of the reported needs by their titles. Each is its reporter's own: others' may not be changed. */
async function writeRequests({
  sp,
  write,
  today,
  areaIds,
  agreementId,
  personId,
}: DemoSite): Promise<ReadonlyMap<string, number>> {
  const requests = demoNeedRequests(today);
  const ids = await write(
    needRequests,
    requests.map(({ areas, replaces, by, ...request }) => ({
      ...request,
      serviceAreaIds: areaIds(areas),
      replacesAgreementId: replaces === null ? null : agreementId(replaces),
      requestedById: personId(by),
    })),
  );
  for (const [index, { by }] of requests.entries()) {
    const id = ids[index];
    if (id !== undefined) await madeBy(sp, needRequests, id, loginOf(demoPeople[by].account));
  }
  return new Map(requests.map(({ title }, index) => [title, ids[index] ?? 0]));
}

async function writeProcurements(site: DemoSite, requests: ReadonlyMap<string, number>): Promise<void> {
  const { write, today, areaIds, personId, supplierId, agreementId } = site;
  const all = [...demoNeeds(today), ...demoProcurements(today)];
  const ids = await write(
    procurements,
    all.map(({ areas, responsible, checklist, tenderers, replaces, results, request, assessed: _assessed, ...procurement }) => ({
      ...procurement,
      serviceAreaIds: areaIds(areas),
      responsibleId: responsible === null ? null : personId(responsible),
      checklist: checklist.map(({ doneBy, ...mark }) => ({ ...mark, doneById: personId(doneBy) })),
      tenderers: tenderers.map(({ supplier, ...tenderer }) => ({
        ...tenderer,
        supplierId: supplier === null ? null : supplierId(supplier),
      })),
      replacesAgreementId: replaces === null ? null : agreementId(replaces),
      resultingAgreementId: results === null ? null : agreementId(results),
      requestId: request === null ? null : (requests.get(request) ?? null),
    })),
  );
  await writeReserved(site, all, ids);
}

async function writeQuotes({ write, today, areaIds, personId, supplierId }: DemoSite): Promise<void> {
  await write(
    quoteRequests,
    demoQuoteRequests(today).map(({ area, asked, chosen, responsible, ...purchase }) => {
      const known = asked.flatMap(({ supplier, ...answer }) => {
        const id = supplierId(supplier);
        return id === null ? [] : [{ ...answer, supplierId: id }];
      });
      return {
        ...purchase,
        serviceAreaId: areaIds([area])[0] ?? null,
        asked: known,
        askedSupplierIds: known.map((each) => each.supplierId),
        chosenSupplierId: chosen === null ? null : supplierId(chosen),
        responsibleId: responsible === null ? null : personId(responsible),
      };
    }),
  );
}

async function writeTemplates({ sp }: DemoSite): Promise<void> {
  // Making Word files takes long to load, and nothing else here needs it.
  const { wordFile } = await import('../../ui/documents/word-file');
  for (const { fileName, title, kind, parts, content } of demoTemplates()) {
    const file = await wordFile(content);
    const bytes = new Uint8Array(await file.arrayBuffer());
    await addDocument(sp, { library: guidanceDocuments, fileName, content: bytes, values: { title, kind, parts } });
  }
}
