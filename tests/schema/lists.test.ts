import { fieldShape } from '../../src/data/provisioning/field-shape';
import { listKeys } from '../../src/schema/list-keys';
import { allLists } from '../../src/schema/index';
import { groupKeys } from '../../src/schema/groups';
import type { Column } from '../../src/schema/column-types';

/** Columns with the list they are in, for test titles. */
const everyColumn = allLists.flatMap((list) =>
  Object.entries(list.columns).map(([key, column]) => ({ at: `${list.key}.${key}`, list, column })),
);
const everyList = allLists.map((list) => [list.key, list] as const);

// domain.md section 2: address, then title.
const titles: Readonly<Record<string, string>> = {
  'Lists/Agreements': 'Avtalar',
  'Lists/AgreementSuppliers': 'Avtaleleverandørar',
  'Lists/AgreementOptions': 'Opsjonar',
  'Lists/Suppliers': 'Leverandørar',
  'Lists/ServiceAreas': 'Tenesteområde',
  'Lists/Units': 'Einingar',
  'Lists/ResourceGroup': 'Ressursgruppe',
  'Lists/Assessments': 'Vurderingar',
  'Lists/NeedRequests': 'Meldte behov',
  'Lists/Procurements': 'Behov og anskaffingar',
  'Lists/RevisionCampaigns': 'Revisjonsrundar',
  'Lists/QuoteRequests': 'Prisførespurnader',
  'Lists/FollowUps': 'Oppfølging',
  'Lists/CallOffs': 'Avrop og forbruk',
  'Lists/Benefits': 'Gevinstar',
  'Lists/Training': 'Opplæring',
  'Lists/TrainingRecords': 'Gjennomført',
  'Lists/ToolAccess': 'Verktøytilgang',
  GuidanceDocuments: 'Malar og styringsdokument',
  'Lists/Indicators': 'Måleindikatorar',
  'Lists/ReminderRules': 'Varslingsreglar',
  'Lists/RuleValues': 'Regelverdiar',
  'Lists/ReminderResponses': 'Kvitteringar',
  'Lists/NotificationChoices': 'Varslingsval',
};

// Names that every list or library has from birth; a column of ours called so would become Status0 or be refused.
const taken =
  'ID Author Editor Created Modified Attachments GUID ContentType Order FileRef FileLeafRef Edit DocIcon Version'.split(' ');

describe('The lists', () => {
  it('are those of the design with their Nynorsk titles', () => {
    expect(Object.fromEntries(allLists.map((list) => [list.url, list.title]))).toEqual(titles);
  });

  it('are each declared once, in the order of their keys', () => {
    expect(allLists.map((list) => list.key)).toEqual([...listKeys]);
  });

  it.each(everyList)('%s comes after every list it looks up', (key, list) => {
    const before = new Set(
      allLists
        .slice(
          0,
          allLists.findIndex((other) => other.key === key),
        )
        .map((other) => other.key),
    );
    const targets = Object.values(list.columns).flatMap((column) => ('target' in column ? [column.target] : []));
    expect(targets.filter((target) => !before.has(target))).toEqual([]);
  });

  it.each(everyList)('%s has internal names that are unique, also to someone who does not mind letter case', (_key, list) => {
    const names = Object.values(list.columns).map((column) => column.name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(everyList)('%s has headings that are unique', (_key, list) => {
    const headings = Object.values(list.columns).map((column) => column.title);
    expect(new Set(headings).size).toBe(headings.length);
  });

  it.each(everyList)('%s has at most SharePoint’s 20 indexes', (_key, list) => {
    expect(Object.values(list.columns).filter((column) => column.indexed).length).toBeLessThanOrEqual(20);
  });

  it.each(everyList)(
    '%s can be read in one query: at most 12 lookups and persons, with those who made and changed the row',
    (_key, list) => {
      const joined = Object.values(list.columns).filter((column) => /lookup|person/i.test(column.kind));
      expect(joined.length + 2).toBeLessThanOrEqual(12);
    },
  );

  it.each(everyList)('%s has one default view, and views only show columns that exist', (_key, list) => {
    expect(list.views.filter((view) => view.isDefault)).toHaveLength(1);
    const known = new Set(['LinkTitle', 'LinkFilename', 'DocIcon', ...Object.values(list.columns).map((column) => column.name)]);
    const fields = list.views.flatMap((view) => [
      ...view.fields,
      ...[...view.query.matchAll(/Name="(\w+)"/g)].map((hit) => hit[1]),
    ]);
    expect(fields.filter((field) => field === undefined || !known.has(field))).toEqual([]);
  });

  it.each(everyList)('%s says what it is for and keeps versions', (_key, list) => {
    expect(list.description).toMatch(/^[A-ZÆØÅ].*\.$/);
    expect(list.versions).toBeGreaterThanOrEqual(100);
  });
});

describe('The columns', () => {
  it.each(everyColumn)('$at has an English internal name that SharePoint keeps as it is', ({ column }) => {
    expect(column.name).toMatch(/^[A-Z][A-Za-z]{1,31}$/);
    expect(taken).not.toContain(column.name);
  });

  it.each(everyColumn.filter(({ column }) => column.indexed))('$at is of a kind that SharePoint can index', ({ column }) => {
    expect(['note', 'lines', 'json', 'url', 'multiChoice', 'multiLookup', 'multiPerson']).not.toContain(column.kind);
  });

  it.each(everyColumn.filter(({ column }) => 'choices' in column))(
    '$at has choices with texts that tell them apart',
    ({ column }) => {
      const texts = Object.values(choicesOf(column));
      expect(texts.length).toBeGreaterThan(1);
      expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(texts.length);
      for (const text of texts) expect(text).toBe(text.trim());
      // The separator of SharePoint's multi-value text form.
      expect(texts.filter((text) => text.includes(';#'))).toEqual([]);
    },
  );

  it.each(everyColumn.filter(({ column }) => column.kind === 'text'))('$at fits in one line of text', ({ column }) => {
    expect(fieldShape(column).attributes['MaxLength']).toBeGreaterThan(0);
    expect(fieldShape(column).attributes['MaxLength']).toBeLessThanOrEqual(255);
  });
});

describe('The rights', () => {
  it('let every employee read the register and what explains it, report needs, and nothing else', () => {
    const readable = allLists.filter((list) => list.rights.readers === 'read').map((list) => list.key);
    expect(readable).toEqual([
      'serviceAreas',
      'units',
      'suppliers',
      'agreements',
      'agreementOptions',
      'agreementSuppliers',
      'resourceGroup',
      'ruleValues',
      'training',
      'guidanceDocuments',
      'reminderRules',
    ]);
    const written = allLists.filter((list) => !['read', 'none'].includes(list.rights.readers));
    expect(written.map((list) => list.key)).toEqual(['needRequests', 'notificationChoices']);
  });

  it('let owners change what belongs to an agreement, and answer reminders', () => {
    expect(allLists.filter((list) => list.rights.owners === 'write').map((list) => list.key)).toEqual([
      'suppliers',
      'agreements',
      'agreementOptions',
      'agreementSuppliers',
      'needRequests',
      'assessments',
      'followUps',
      'callOffs',
      'reminderResponses',
      'notificationChoices',
    ]);
  });

  it('let the resource group also change needs, revisions, quotes and benefits', () => {
    const more = allLists.filter((list) => list.rights.resources === 'write' && list.rights.owners !== 'write');
    expect(more.map((list) => list.key)).toEqual(['procurements', 'revisionCampaigns', 'quoteRequests', 'benefits']);
  });

  it('leave everything to the procurement lead', () => {
    expect(allLists.filter((list) => list.rights.leads !== 'manage')).toEqual([]);
  });

  it('are said of every group for every list', () => {
    for (const list of allLists) expect(Object.keys(list.rights).sort()).toEqual([...groupKeys].sort());
  });

  it('let people change only needs they reported and answers they gave themselves, and read no other’s choices', () => {
    expect(allLists.filter((list) => list.ownRowsOnly).map((list) => list.key)).toEqual([
      'needRequests',
      'reminderResponses',
      'notificationChoices',
    ]);
    expect(allLists.filter((list) => list.ownRowsRead).map((list) => list.key)).toEqual(['notificationChoices']);
  });
});

function choicesOf(column: Column): Readonly<Record<string, string>> {
  return 'choices' in column ? column.choices : {};
}
