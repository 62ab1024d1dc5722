import type { RegisterStore } from '../ports/register-store';
import type { Site } from '../rows/site';
import { contentReader } from '../sync/content-of';
import type { SyncedCopy } from '../sync/synced-copy';

/** The register, out of a copy that is brought up to date by SharePoint's change logs. */
export function registerStore({ onBadRow }: Pick<Site, 'onBadRow'>, copy: SyncedCopy): RegisterStore {
  const contentOf = contentReader();
  return {
    forget: () => copy.forget(),
    async open({ onKept, onProgress } = {}) {
      const mirror = await copy.open((kept) => onKept?.({ ...contentOf(kept, notTold), asOf: kept.asOf }), onProgress);
      return contentOf(mirror, onBadRow);
    },
  };
}

/** What is wrong with rows is told of when SharePoint has said that they are still so. */
const notTold = () => undefined;
