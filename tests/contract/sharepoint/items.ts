import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Area } from './support/behaviour';

export const items: Area = {
  title: 'Items',
  behaviours: [
    {
      name: 'An added item is answered with its id and its title',
      source:
        'https://learn.microsoft.com/sharepoint/dev/sp-add-ins/working-with-lists-and-list-items-with-rest#create-list-item',
      confidence: 'D',
      async run(site) {
        const list = await site.freshList();
        const added = (await site.pnp().web.lists.getByTitle(list).items.add({ Title: 'Ei rad' })) as {
          Id: number;
          Title: string;
        };
        expect(added).toMatchObject({ Id: 1, Title: 'Ei rad' });
      },
    },
  ],
};
