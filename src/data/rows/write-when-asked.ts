import type * as WriteRows from './write-rows';

// Nobody writes in the first picture: what checks a row and turns it into what SharePoint takes arrives with the first that is written.
const writer = () => import(/* webpackChunkName: "writing" */ './write-rows');

/** `addRow` of write-rows.ts. */
export const addRow: typeof WriteRows.addRow = async (site, mapping, values) => (await writer()).addRow(site, mapping, values);

/** `changeRow` of write-rows.ts. */
export const changeRow: typeof WriteRows.changeRow = async (site, mapping, before, values) =>
  (await writer()).changeRow(site, mapping, before, values);
