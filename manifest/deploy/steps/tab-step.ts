import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildTab, tabFiles } from '../../packing/tab-files';
import { resourceNames } from '../azure-values';
import { DeployError } from '../deploy-error';
import { needIds } from '../example-values';
import { never, quoted, type Step } from '../step';

export const tabStep: Step = {
  id: 'tab',
  title: 'The tab as static files',
  who: 'Website Contributor of the static web app',
  needs: [
    'az, signed in, and swa; the step azure',
    'the address of the tab, bound to the static web app: "Addresses" in manifest/DEPLOY.md',
  ],
  does: [
    'builds the tab, with config.json (addresses and ids, no secret) and staticwebapp.config.json (the headers of every file)',
    'puts it in its place; who has the tab open goes on with the files they have',
  ],
  undo: ['check out the commit before and do this step again'],
  notLocally: 'npm start serves its own tab.',
  tools: ['az', 'swa'],
  async work({ environment, folder }) {
    await needIds(environment, ['tenantId', 'tabClientId', 'teamsAppId']);
    if (new URL(environment.tabUrl).pathname !== '/') {
      throw new DeployError(
        'A static web app serves the tab from the root of its name alone.',
        'Give tabUrl without a path, e.g. https://innkjop.alver.kommune.no/, or serve the files yourself with the headers of staticwebapp.config.json.',
      );
    }
    const files = tabFiles(await buildTab(), environment);
    // What an earlier version had is not to go along.
    await rm(join(folder, 'tab'), { recursive: true, force: true });
    for (const [path, bytes] of files) {
      const target = join(folder, 'tab', path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes);
    }
    return 'done';
  },
  commands({ azure, folder }) {
    if (azure === null) return never;
    const name = resourceNames(azure.prefix).tab;
    return [
      {
        why: 'The files; the token is asked for and kept nowhere',
        line:
          `SWA_CLI_DEPLOYMENT_TOKEN=$(az staticwebapp secrets list --subscription ${azure.subscriptionId} --resource-group ` +
          `${quoted(azure.resourceGroup)} --name ${name} --query properties.apiKey --output tsv) ` +
          `swa deploy ${quoted(`${folder}/tab`)} --env production --no-use-keychain`,
      },
    ];
  },
};
