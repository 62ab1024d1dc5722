import { connect, type SiteConnection } from '../../../src/data/connect';
import { applyProvisioning } from '../../../src/data/provisioning/apply';
import { describePlan } from '../../../src/data/provisioning/describe-plan';
import { everyoneClaim, planProvisioning } from '../../../src/data/provisioning/plan';
import { isEmpty, type ProvisioningPlan } from '../../../src/data/provisioning/provisioning-plan';
import { findPerson } from '../../../src/local/sharepoint/identity/directory';
import { issueLocalToken } from '../../../src/local/sharepoint/identity/local-token';
import { allLists } from '../../../src/schema/index';
import { DeployError } from '../deploy-error';
import { needIds } from '../example-values';
import { never, type Installation, type Step } from '../step';

export const siteStep: Step = {
  id: 'site',
  title: 'Lists, columns, views, groups and rights on the site',
  who: 'An owner of the site',
  needs: [
    'an access token of an owner, by the variable SHAREPOINT_TOKEN (or --token, which everybody on the machine sees): m365 util accesstoken get --resource https://TENANT.sharepoint.com',
    'it is used from here to SharePoint and kept nowhere; the local SharePoint needs none',
  ],
  does: [
    'makes what is missing and changes what differs, list by list; deletes nothing',
    'makes the groups Lesarar (every employee), Avtaleeigarar, Ressursgruppe and Innkjøpsleiing, and gives each its right to each list',
    'people are put into the groups by hand, or groups of Entra are',
  ],
  undo: [
    'Nothing that was there is deleted, so there is nothing to bring back',
    'On a site that has no data yet: delete the lists in the site contents; they stay in the recycle bin for 93 days',
  ],
  tools: [],
  commands: () => never,
  async look(installation) {
    if (installation.token === null && !installation.environment.isLocal) {
      return {
        lines: ['The differences can be told with SHAREPOINT_TOKEN: without a token SharePoint answers nobody.'],
        isNothingToDo: false,
      };
    }
    const plan = await planFor(installation);
    return { lines: describePlan(plan.plan), isNothingToDo: isEmpty(plan.plan) };
  },
  async work(installation) {
    const { sp, plan } = await planFor(installation);
    if (isEmpty(plan)) return 'nothing';
    await applyProvisioning(sp, plan, ({ list, changed, done, total }) =>
      installation.say(`    [${done}/${total}] ${list.declaration.title}: ${changed ? 'done' : 'as declared'}`),
    );
    return 'done';
  },
};

async function planFor({ environment, token }: Installation): Promise<{ sp: SiteConnection; plan: ProvisioningPlan }> {
  await needIds(environment, ['tenantId']);
  const given = token ?? (environment.isLocal ? localToken() : null);
  if (given === null) {
    throw new DeployError(
      'SharePoint wants the token of an owner of the site.',
      'Give it by the variable SHAREPOINT_TOKEN (or --token, which everybody on the machine sees): m365 util accesstoken get --resource https://TENANT.sharepoint.com',
    );
  }
  const sp = connect({
    siteUrl: environment.siteUrl,
    token: () => Promise.resolve(given),
    // A server on this machine that does not answer is not started.
    limits: environment.isLocal ? { attempts: 2 } : {},
  });
  return { sp, plan: await planProvisioning(sp, allLists, { everyone: everyoneClaim(environment.tenantId) }) };
}

function localToken(): string {
  const admin = findPerson('admin');
  if (admin === undefined) throw new DeployError('The local SharePoint has no owner.', 'Give a token by --token.');
  return issueLocalToken(admin);
}
