import { agreements } from '../../schema/agreements';
import { isOpenProcurement } from '../../domain/procurement';
import { procurements } from '../../schema/procurements';
import { PreconditionFailedError } from '../connection/precondition-failed-error';
import { NotFoundError } from '../data-errors';
import type { AnnouncementWriter, NeedSource, NewNeed } from '../ports/news-stores';
import { restBody, rowMapping } from '../rows/row-mapping';
import { rawText, readRows } from '../rows/row-reader';
import { firstPages, itemsOf, type Site } from '../rows/site';

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

const newNeedMapping = rowMapping(procurements, ['title', 'serviceAreaIds', 'neededBy', 'phase'], (row) => ({
  id: row.id,
  title: row.need('title'),
  serviceAreaIds: row.get('serviceAreaIds'),
  neededBy: row.get('neededBy'),
  phase: row.need('phase'),
}));

/** More are not made between two digests, and the newest by id need no index at any size of the list. */
const newest = 500;

/** Needs by when their row was made. */
export function needSource(site: Site): NeedSource {
  return {
    async newNeeds(from, until) {
      const [page] = await firstPages(
        site.sp,
        [
          (sp) =>
            itemsOf(sp, procurements)
              .select(...newNeedMapping.select, 'Created', 'HasUniqueRoleAssignments')
              .orderBy('Id', false)
              .top(newest),
        ],
        'none',
      );
      const made = (page?.rows ?? []).filter((row) => {
        const at = Date.parse(rawText(row, 'Created'));
        // What not everybody may read is not told in a channel.
        return row['HasUniqueRoleAssignments'] === false && at >= Date.parse(from) && at < Date.parse(until);
      });
      return readRows(made, newNeedMapping.read, site.onBadRow)
        .filter(isOpenProcurement)
        .map(({ phase: _phase, ...need }): NewNeed => need)
        .toSorted((a, b) => a.id - b.id);
    },
  };
}
