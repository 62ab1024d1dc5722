import type { Behaviour, Confidence } from './support/behaviour';
import { makeAllKinds } from './support/all-kinds';
import { oncePerSite } from './support/once-per-site';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const kinds = oncePerSite((site) => makeAllKinds(site));
const merge = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
const recorded = `${sources.recorded}/ListItemTests`;

/** Written with an item, and read again as it should be. */
const kept = (
  name: string,
  confidence: Confidence,
  written: Readonly<Record<string, unknown>>,
  read: Readonly<Record<string, unknown>> = written,
  source: string = sources.listItems,
): Behaviour =>
  shows(name, source, confidence, async (site) => {
    const { path } = await kinds(site);
    const added = await site.ask(`${path}/items`, { method: 'POST', body: written });
    expect({ status: added.status, text: added.status === 201 ? '' : added.text }).toEqual({ status: 201, text: '' });
    const again = await site.ask(`${path}/items(${String(added.json.Id)})?$select=${Object.keys(read).join(',')}`);
    expect(again.json).toEqual(read);
  });

const refused = (name: string, confidence: Confidence, written: Readonly<Record<string, unknown>>, source: string = recorded) =>
  shows(name, source, confidence, async (site) => {
    const { path } = await kinds(site);
    const count = async () => (await site.ask(`${path}/ItemCount`)).json.value as number;
    const before = await count();
    expect(refusalOf(await site.ask(`${path}/items`, { method: 'POST', body: written })).status).toBe(400);
    expect(await count()).toBe(before);
  });

/** What a column of each kind takes, gives back and refuses. */
export const itemKinds: readonly Behaviour[] = [
  kept('A text keeps quotation marks, signs and letters of any language', 'D', {
    Title: `it's "æøå" <b>&amp;</b> %27 — 漢字 💥`,
  }),
  kept('A text of 255 characters is kept whole', 'D', { Title: 'å'.repeat(255) }),
  refused('A text of more than 255 characters is refused', 'W', { Title: 'x'.repeat(256) }),
  kept('An empty text is kept as no value', 'W', { Title: '' }, { Title: null }),
  kept('A note keeps its line breaks', 'D', { Story: 'ein\nto\n\ntre' }),
  kept('A number keeps its decimals', 'D', { Amount: 1234.5678 }),
  kept('A number may be negative or zero', 'D', { Amount: -0.5, Price: 0 }),
  refused('A text in a number column is refused', 'W', { Amount: 'many' }, 'https://github.com/pnp/pnpjs/issues/1188'),
  kept('A currency is read as a plain number', 'D', { Price: 99.95 }),
  kept('A yes/no is true or false', 'D', { Open: true }),
  refused('A number in a yes/no column is refused', 'W', { Open: 7 }),
  kept('A moment is read in UTC to the second', 'D', { Moment: '2026-06-15T12:30:45Z' }),
  kept(
    'A moment written with another offset is the same moment',
    'D',
    { Moment: '2026-06-15T14:30:00+02:00' },
    { Moment: '2026-06-15T12:30:00Z' },
  ),
  kept('Fractions of a second are dropped', 'W', { Moment: '2026-06-15T12:30:45.678Z' }, { Moment: '2026-06-15T12:30:45Z' }),
  refused('A date that is no date is refused', 'W', { Moment: 'tomorrow' }),
  refused('A date before 1900 is refused', 'W', { Moment: '1899-12-31T00:00:00Z' }),
  shows(
    'A date without time is read as midnight of the site in UTC, in winter and in summer',
    'https://github.com/pnp/pnpjs/issues/1890',
    'I',
    async (site) => {
      const { path } = await kinds(site);
      const days = ['2026-03-29T12:00:00Z', '2026-06-15T12:00:00Z'];
      const read: string[] = [];
      for (const Day of days) {
        const { json } = await site.ask(`${path}/items`, { method: 'POST', body: { Day } });
        read.push(json.Day);
      }
      expect(read).toEqual(['2026-03-28T23:00:00Z', '2026-06-14T22:00:00Z']);
    },
    'the zone of a real site is its own; the local one is in Oslo',
  ),
  kept('A choice is kept as its text', 'D', { Phase: 'Running' }),
  kept('A plain add takes a choice that is none of the choices', 'W', { Phase: 'Elsewhere' }),
  kept('Several choices are written and read as an array', 'R', { Tags: ['red', 'blue'] }, undefined, recorded),
  kept(
    'An address has an Url and a Description',
    'R',
    { Link: { Description: 'Sida', Url: 'https://example.org/a?b=c' } },
    undefined,
    recorded,
  ),
  kept(
    'An address without a description is described by itself',
    'W',
    { Link: { Url: 'https://example.org/' } },
    { Link: { Description: 'https://example.org/', Url: 'https://example.org/' } },
  ),
  kept('A lookup is written and read by the id of what it leads to', 'D', { UnitId: 2 }),
  kept('Several lookups are written and read as an array of ids', 'R', { UnitsId: [1, 3] }, undefined, recorded),
  refused('A lookup to an item that is not there is refused', 'W', { UnitId: 4711 }),
  refused(
    'A plain number where several lookups belong is refused',
    'I',
    { UnitsId: 1 },
    'https://github.com/pnp/sp-dev-fx-controls-react/issues/1961',
  ),
  refused(
    'A lookup written by its column name alone is refused',
    'I',
    { Unit: 2 },
    'https://github.com/pnp/sp-dev-fx-controls-react/issues/1567',
  ),
  shows('A person is written by id, and read by id and as text', recorded, 'R', async (site) => {
    const { path, me } = await kinds(site);
    const { json } = await site.ask(`${path}/items`, { method: 'POST', body: { OwnerId: me } });
    expect({ OwnerId: json.OwnerId, OwnerStringId: json.OwnerStringId }).toEqual({ OwnerId: me, OwnerStringId: String(me) });
  }),
  shows('Several persons are written as an array of ids, and read as ids and as texts', recorded, 'R', async (site) => {
    const { path, me } = await kinds(site);
    const { json } = await site.ask(`${path}/items`, { method: 'POST', body: { OwnersId: [me] } });
    expect({ OwnersId: json.OwnersId, OwnersStringId: json.OwnersStringId }).toEqual({
      OwnersId: [me],
      OwnersStringId: [String(me)],
    });
  }),
  refused('A person that the site does not know is refused', 'W', { OwnerId: 987_654 }),
  shows('Several values may also be sent verbose, as results', sources.listItems, 'W', async (site) => {
    const { path } = await kinds(site);
    const { json } = await site.ask(`${path}/items`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json;odata=verbose' },
      body: { __metadata: { type: 'SP.ListItem' }, Tags: { results: ['green'] }, UnitsId: { results: [2] } },
    });
    expect({ Tags: json.Tags, UnitsId: json.UnitsId }).toEqual({ Tags: ['green'], UnitsId: [2] });
  }),
  shows('Null takes the value of any column away', sources.listItems, 'D', async (site) => {
    const { path, me } = await kinds(site);
    const full = {
      Title: 'a',
      Story: 'b',
      Amount: 1,
      Open: true,
      Moment: '2026-06-15T12:30:00Z',
      Phase: 'Draft',
      UnitId: 1,
      OwnerId: me,
    };
    const { json } = await site.ask(`${path}/items`, { method: 'POST', body: full });
    const item = `${path}/items(${String(json.Id)})`;
    const empty = Object.fromEntries(Object.keys(full).map((name) => [name, null]));
    expect((await site.ask(item, { method: 'POST', headers: merge, body: empty })).status).toBe(204);
    expect((await site.ask(`${item}?$select=${Object.keys(full).join(',')}`)).json).toEqual(empty);
  }),
  refused(
    'Null where several lookups belong is refused',
    'I',
    { UnitsId: null },
    'https://github.com/pnp/sp-dev-fx-controls-react/issues/1961',
  ),
  refused(
    'Several values wrapped in results are refused when the body is not verbose',
    'I',
    { UnitsId: { results: [1] } },
    'https://github.com/pnp/pnpjs/issues/1722',
  ),
  shows('An empty array takes several values away', recorded, 'W', async (site) => {
    const { path } = await kinds(site);
    const { json } = await site.ask(`${path}/items`, { method: 'POST', body: { UnitsId: [1, 2], Tags: ['red'] } });
    const item = `${path}/items(${String(json.Id)})`;
    await site.ask(item, { method: 'POST', headers: merge, body: { UnitsId: [] } });
    expect((await site.ask(`${item}?$select=UnitsId,Tags`)).json).toEqual({ UnitsId: [], Tags: ['red'] });
  }),
];
