import type { BenchSite } from './bench-site';

/** Columns like those of the product's agreements: `[name, FieldTypeKind, indexed]`. */
const columns = [
  ['AgreementNumber', 'Text', true],
  ['CaseNumber', 'Text', true],
  ['Category', 'Choice', true],
  ['AgreementStatus', 'Choice', true],
  ['StartDate', 'DateTime', true],
  ['EndDate', 'DateTime', true],
  ['ReviewDate', 'DateTime', true],
  ['EstimatedValue', 'Currency', false],
  ['MaximumValue', 'Currency', false],
  ['NoticeAmount', 'Number', false],
  ['NoticeUnit', 'Choice', false],
  ['OpenEnded', 'Boolean', false],
  ['Owner', 'User', true],
  ['Deputy', 'User', true],
  ['Scope', 'Note', false],
  ['HowToBuy', 'Note', false],
  ['Remarks', 'Note', false],
  ['Supplier', 'Text', true],
] as const;

export const listTitle = 'Avtalar';
export const listPath = `/web/lists/getByTitle('${listTitle}')`;
export const selected = `Id,Title,${columns.map(([name, type]) => (type === 'User' ? `${name}Id` : name)).join(',')},Modified`;

/** As many different values as an indexed filter needs to stay below the list view threshold. */
export const categories = 250;
export const firstDay = Date.UTC(2020, 0, 1);

export async function makeList(site: BenchSite): Promise<void> {
  const post = (path: string, body: object) =>
    site.ask(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  await post('/web/lists', { Title: listTitle, BaseTemplate: 100, EnableVersioning: true });
  for (const [name, type, indexed] of columns) {
    const choices = type === 'Choice' ? '<CHOICES><CHOICE>a</CHOICE></CHOICES>' : '';
    const xml = `<Field Type="${type}" Name="${name}" StaticName="${name}" DisplayName="${name}"${type === 'DateTime' ? ' Format="DateOnly"' : ''}${indexed ? ' Indexed="TRUE"' : ''}>${choices}</Field>`;
    await post(`${listPath}/fields/createfieldasxml`, { parameters: { SchemaXml: xml, Options: 8 } });
  }
}

/** The body of one item; deterministic, and spread so that no page is like another. */
export function itemBody(index: number, ownerId: number): string {
  const day = (after: number) => new Date(firstDay + ((index * 7 + after) % 3650) * 86_400_000).toISOString();
  return JSON.stringify({
    Title: `Rammeavtale om drift og vedlikehald nr. ${index}`,
    AgreementNumber: `2026-${String(index).padStart(6, '0')}`,
    CaseNumber: `26/${index}`,
    Category: `Kategori ${index % categories}`,
    AgreementStatus: ['Kladd', 'Aktiv', 'Under fornying', 'Avslutta'][index % 4],
    StartDate: day(0),
    EndDate: day(1460),
    ReviewDate: day(1200),
    EstimatedValue: 100_000 + index * 10,
    MaximumValue: 200_000 + index * 10,
    NoticeAmount: index % 12,
    NoticeUnit: 'månader',
    OpenEnded: index % 9 === 0,
    OwnerId: ownerId,
    DeputyId: index % 3 === 0 ? ownerId : null,
    Scope: `Avtala gjeld levering av varer og tenester til einingane i kommunen, delområde ${index % 40}.`,
    HowToBuy: 'Bestill i innkjøpssystemet, og vis til avtalenummeret.',
    Remarks: index % 5 === 0 ? 'Leverandøren har varsla endra prisar.' : null,
    Supplier: `Leverandør ${index % 1200} AS`,
  });
}

/** A batch as PnPjs writes one. */
export function batchBody(site: BenchSite, from: number, count: number, ownerId: number): string {
  const parts = Array.from(
    { length: count },
    (_, at) =>
      `--c\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nPOST ${site.api}${listPath}/items HTTP/1.1\naccept: application/json;odata=nometadata\ncontent-type: application/json;charset=utf-8\n\n${itemBody(from + at, ownerId)}\n\n`,
  );
  return `--b\nContent-Type: multipart/mixed; boundary="c"\n\n${parts.join('')}--c--\n\n--b--\n`;
}

export const batchHeaders = { 'Content-Type': 'multipart/mixed; boundary=b' };
