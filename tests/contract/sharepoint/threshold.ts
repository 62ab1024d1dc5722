import '@pnp/sp/batching';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import { startSite, type RunningSite } from '../../local/sharepoint/support/running-site';
import type { Area, Behaviour, Confidence } from './support/behaviour';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const items = "/_api/web/lists/getByTitle('Long')/items";

/** A list of 30 items on a site whose threshold is 10: `Rank` has an index, `Amount` has none; both are 1 to 30. */
async function longList(): Promise<RunningSite> {
  const site = await startSite({ threshold: 10 });
  const { web } = site.pnp();
  await web.lists.add('Long');
  const list = web.lists.getByTitle('Long');
  await list.fields.addNumber('Rank');
  await list.fields.addNumber('Amount');
  await list.fields.getByInternalNameOrTitle('Rank').update({ Indexed: true });
  const [batched, execute] = site.pnp().batched();
  for (let at = 1; at <= 30; at += 1) void batched.web.lists.getByTitle('Long').items.add({ Rank: at, Amount: at });
  await execute();
  return site;
}

const asked = (
  name: string,
  confidence: Confidence,
  query: string,
  wanted: number | 'refused',
  source: string = sources.thresholds,
): Behaviour =>
  shows(
    name,
    source,
    confidence,
    async () => {
      const site = await longList();
      try {
        const answer = await site.ask(`${items}?$select=Id&${query}`);
        if (wanted === 'refused') {
          expect(refusalOf(answer)).toEqual({
            status: 500,
            code: '-2147024860, Microsoft.SharePoint.SPQueryThrottledException',
            message: 'The attempted operation is prohibited because it exceeds the list view threshold.',
          });
        } else expect(answer.json.value).toHaveLength(wanted);
      } finally {
        await site.close();
      }
    },
    'a list over the threshold of a real site is too long to be made for a test',
  );

export const threshold: Area = {
  title: 'Threshold',
  behaviours: [
    asked('A long list is read in pages without a filter', 'I', '$top=20', 20, 'pnp/pnpjs#3149'),
    asked('A long list is read by ranges of ids at any size', 'W', '$filter=Id gt 2 and Id le 25&$top=100', 23),
    asked(
      'A filter on a column without an index is refused in a long list',
      'I',
      '$filter=Amount eq 3',
      'refused',
      'pnp/pnpjs#3149',
    ),
    asked('A filter on a column with an index is answered when it finds few', 'D', '$filter=Rank le 9', 9),
    asked('A filter on a column with an index is refused when it finds too many', 'D', '$filter=Rank gt 1', 'refused'),
    asked(
      'A second test without an index is allowed where an indexed one finds few',
      'D',
      '$filter=Rank le 9 and Amount gt 4',
      5,
    ),
    asked('`or` with a column without an index is refused', 'D', '$filter=Rank eq 1 or Amount eq 2', 'refused'),
    asked('Both halves of a range on one index count together', 'W', '$filter=Rank gt 10 and Rank le 15', 5),
    asked('Sorting by a column without an index is refused in a long list', 'D', '$orderby=Amount', 'refused'),
    asked('Sorting by a column with an index is answered in a long list', 'D', '$orderby=Rank desc&$top=4', 4),
    asked('What an indexed filter finds may be sorted in any way', 'W', '$filter=Rank le 9&$orderby=Amount desc', 9),
    asked('`ne` is no help of an index', 'W', '$filter=Rank ne 3', 'refused'),
  ],
};
