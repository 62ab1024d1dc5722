import type { CalendarDate } from '../domain/calendar-date';
import { connect } from '../data/connect';
import { applyProvisioning } from '../data/provisioning/apply';
import { everyoneClaim, planProvisioning } from '../data/provisioning/plan';
import { isEmpty } from '../data/provisioning/provisioning-plan';
import { allLists } from '../schema';
import { writeDemo } from './demo/write-demo';
import { findPerson } from './sharepoint/identity/directory';
import { generatedPeople } from './sharepoint/identity/generated-people';
import { issueLocalToken } from './sharepoint/identity/local-token';
import { tenantId } from './sharepoint/identity/tenant';
import { StartError } from './start-error';

/** Large sites take minutes: a line now and then tells that it is moving. */
const progressEveryMs = 2000;

export interface FillOptions {
  readonly siteUrl: string;
  readonly agreements: number | null;
  readonly today: CalendarDate;
  readonly withDemo: boolean;
  readonly say: (line: string) => void;
}

/** Makes the lists, and fills a fresh site with demo data, through the same REST as any client. */
export async function fillSite({ siteUrl, agreements, today, withDemo, say }: FillOptions): Promise<void> {
  const admin = findPerson('admin');
  if (!admin) throw new StartError('The local directory has no administrator.', 'Add a person called admin to it.');
  const sp = connect({ siteUrl, token: () => Promise.resolve(issueLocalToken(admin)) });
  const plan = await planProvisioning(sp, allLists, { everyone: everyoneClaim(tenantId) });
  if (!isEmpty(plan)) {
    await applyProvisioning(sp, plan, ({ list, changed, done, total }) => {
      if (changed) say(`list ${done} of ${total}: ${list.declaration.title}`);
    });
  }
  if (!withDemo) return;
  say('writing demo data …');
  let spokenAt = Date.now();
  await writeDemo(sp, {
    today,
    ...(agreements === null ? {} : { agreements }),
    // A register without agreements still has its people and service areas: somebody must be able to write the first one.
    ...(agreements ? { moreOwners: generatedPeople.map((person) => person.upn) } : {}),
    onProgress: ({ what, done, total }) => {
      if (Date.now() - spokenAt < progressEveryMs) return;
      spokenAt = Date.now();
      say(`${what}: ${done} of ${total}`);
    },
  });
}
