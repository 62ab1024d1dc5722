import '@pnp/sp/column-defaults';
import '@pnp/sp/fields/list';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';
import type { Behaviour } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { freshLibrary } from './support/library';
import { shows } from './support/shows';

const pnp = '@pnp/sp/column-defaults';

async function withColumn(site: ContractSite) {
  const { title, path } = await freshLibrary(site);
  const list = site.pnp().web.lists.getByTitle(title);
  await list.fields.addText('Avdeling');
  return { list, path, root: list.rootFolder };
}

/** What new files get in the columns of a library, by the folder that they are put into. */
export const locationDefaults: readonly Behaviour[] = [
  shows('A folder keeps what new files in it shall have in a column', pnp, 'S', async (site) => {
    const { root } = await withColumn(site);
    await root.setDefaultColumnValues([{ name: 'Avdeling', value: 'Innkjøp' }]);
    expect(await root.getDefaultColumnValues()).toMatchObject([{ name: 'Avdeling', value: 'Innkjøp' }]);
  }),
  shows('A new file gets the default of its folder, or of the nearest one above', pnp, 'W', async (site) => {
    const { root, list, path } = await withColumn(site);
    await root.folders.addUsingPath('Eigen');
    await root.folders.addUsingPath('Arva');
    await list.setDefaultColumnValues([
      { name: 'Avdeling', path, value: 'Alle' },
      { name: 'Avdeling', path: `${path}/Eigen`, value: 'Ei' },
    ]);
    const { web } = site.pnp();
    for (const folder of ['Eigen', 'Arva']) {
      await web.getFolderByServerRelativePath(`${path}/${folder}`).files.addUsingPath(`${folder}.txt`, 'x');
    }
    const rows = await list.items.filter('FSObjType eq 0').orderBy('FileLeafRef').select('FileLeafRef', 'Avdeling')();
    expect(rows).toMatchObject([
      { FileLeafRef: 'Arva.txt', Avdeling: 'Alle' },
      { FileLeafRef: 'Eigen.txt', Avdeling: 'Ei' },
    ]);
  }),
  shows('The defaults of a folder can be cleared', pnp, 'S', async (site) => {
    const { root, path } = await withColumn(site);
    await root.folders.addUsingPath('Mappe');
    const folder = site.pnp().web.getFolderByServerRelativePath(`${path}/Mappe`);
    await folder.setDefaultColumnValues([{ name: 'Avdeling', value: 'x' }]);
    expect(await folder.getDefaultColumnValues()).toHaveLength(1);
    await folder.clearDefaultColumnValues();
    expect(await folder.getDefaultColumnValues()).toEqual([]);
  }),
];
