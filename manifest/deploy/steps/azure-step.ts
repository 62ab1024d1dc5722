import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bicepParameters } from '../bicep-parameters';
import { DeployError } from '../deploy-error';
import { needIds } from '../example-values';
import { never, quoted, type Step } from '../step';

export const azureStep: Step = {
  id: 'azure',
  title: 'Resources in Azure',
  who: 'Subscription owner, or Contributor and Role Based Access Control Administrator of the resource group',
  needs: ['az, signed in; it fetches its Bicep compiler by itself', 'the step entra'],
  does: [
    'the web app of the bot in at least two instances, its storage and key vault, the registration with Teams, Application Insights, and the place of the tab',
    'gives the identity of the bot the rights it needs to each of them and no more: see the table in manifest/DEPLOY.md',
    'shows what would change and asks before it does it',
  ],
  undo: [
    'what was before: check out the commit before and do this step again',
    'all of it: az group delete. What the bot has sent and been answered is lost then; the key vault can be restored for 90 days',
  ],
  notLocally: 'the local bot runs in npm start.',
  tools: ['az'],
  async work({ environment, azure, folder }) {
    if (azure === null)
      throw new DeployError('There are no Azure values.', `Write manifest/azure/values/${environment.name}.json.`);
    await needIds(environment, ['tenantId', 'botAppId', 'teamsAppId']);
    await mkdir(join(folder, 'azure'), { recursive: true });
    await writeFile(join(folder, 'azure/parameters.json'), `${JSON.stringify(bicepParameters(environment, azure), null, 2)}\n`);
    return 'done';
  },
  commands({ azure, folder, isUnattended }) {
    if (azure === null) return never;
    return [
      {
        why: 'All resources. It shows the differences and asks; what is as it should be is left',
        line:
          `az deployment group create${isUnattended ? '' : ' --confirm-with-what-if'} --subscription ${azure.subscriptionId} ` +
          `--resource-group ${quoted(azure.resourceGroup)} --name innkjop --template-file manifest/azure/main.bicep ` +
          `--parameters @${quoted(`${folder}/azure/parameters.json`)} --query properties.outputs`,
      },
    ];
  },
};
