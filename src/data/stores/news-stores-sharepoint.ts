import type { SPFI } from '@pnp/sp';
import { agreements } from '../../schema/agreements';
import { restName, type ListDeclaration } from '../../schema/list';
import { needRequests } from '../../schema/need-requests';
import { isOpenProcurement } from '../../domain/procurement';
import { procurements } from '../../schema/procurements';
import { PreconditionFailedError } from '../connection/precondition-failed-error';
import { NotFoundError } from '../data-errors';
import type { AnnouncementWriter, NeedSource, NewNeed } from '../ports/news-stores';
import { restBody } from '../rows/rest-body';
import { rowMapping } from '../rows/row-mapping';
import { rawText, readRows } from '../rows/row-reader';
import { firstPages, itemsOf, type RowPage, type Site } from '../rows/site';

/** Writes as the account of `site`: the bot as an app. */
export function announcementWriter(site: Site): AnnouncementWriter {
  return {
    async announced({ value, etag }, on) {
      try {
        await itemsOf(site.sp, agreements)
          .getById(value.id)
          .update(restBody(agreements, { announcedOn: on }), etag);
        return true;
      } catch (error) {
        if (error instanceof PreconditionFailedError || error instanceof NotFoundError) return false;
        throw error;
      } finally {
        site.onWritten?.(agreements);
      }
    },
  };
}

const newNeedMapping = rowMapping(procurements, ['title', 'serviceAreaIds', 'neededBy', 'phase', 'requestId'], (row) => ({
  id: row.id,
  title: row.need('title'),
  serviceAreaIds: row.get('serviceAreaIds'),
  neededBy: row.get('neededBy'),
  phase: row.need('phase'),
}));

const newRequestMapping = rowMapping(needRequests, ['title', 'serviceAreaIds', 'neededBy', 'withdrawn'], (row) => ({
  id: row.id,
  title: row.need('title'),
  serviceAreaIds: row.get('serviceAreaIds'),
  neededBy: row.get('neededBy'),
  withdrawn: row.get('withdrawn'),
}));

/** More are not made between two digests, and the newest by id need no index at any size of the list. */
const newest = 500;

/** Needs by when their row was made. */
export function needSource(site: Site): NeedSource {
  const latest =
    ({ list, select }: { readonly list: ListDeclaration; readonly select: readonly string[] }) =>
    (sp: SPFI) =>
      itemsOf(sp, list)
        .select(...select, 'Created', 'HasUniqueRoleAssignments')
        .orderBy('Id', false)
        .top(newest);
  return {
    async newNeeds(from, until) {
      const [plan, reports] = await firstPages(site.sp, [latest(newNeedMapping), latest(newRequestMapping)], 'none');
      const made = (page: RowPage | undefined) =>
        (page?.rows ?? []).filter((row) => {
          const at = Date.parse(rawText(row, 'Created'));
          // What not everybody may read is not told in a channel.
          return row['HasUniqueRoleAssignments'] === false && at >= Date.parse(from) && at < Date.parse(until);
        });
      // What was taken into the plan was taken after it was reported, so it is among the newest of the plan.
      const taken = new Set((plan?.rows ?? []).map((row) => row[restName(procurements.columns.requestId)]));
      const needs = readRows(made(plan), newNeedMapping.read, site.onBadRow)
        .filter(isOpenProcurement)
        .map(({ phase: _phase, ...need }): NewNeed => ({ ...need, isReported: false }));
      const reported = readRows(made(reports), newRequestMapping.read, site.onBadRow)
        .filter(({ id, withdrawn }) => !withdrawn && !taken.has(id))
        .map(({ withdrawn: _withdrawn, ...need }): NewNeed => ({ ...need, isReported: true }));
      const byId = (a: NewNeed, b: NewNeed) => a.id - b.id;
      return [...needs.toSorted(byId), ...reported.toSorted(byId)];
    },
  };
}
