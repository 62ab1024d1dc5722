import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { packageNames } from '../../packing/package-names';
import { readPackages } from '../../packing/read-packages';
import { needIds } from '../example-values';
import { quoted, type Step } from '../step';

const { webParts } = packageNames(version);
const teamsApp = 'innkjop-teams.zip';

export const cataloguesStep: Step = {
  id: 'catalogues',
  title: 'The packages in the app catalogues',
  who: 'SharePoint Administrator for the web parts; Teams Administrator for the Teams app',
  needs: [
    'm365, signed in; an app catalogue of the tenant',
    'the packages: npm run package -- --environment NAME',
    'the ids in the file of the environment, because the packages hold them',
  ],
  does: [
    'web parts: into the app catalogue of SharePoint, and onto the one site',
    'Teams app: into the catalogue of the organisation; who sees it is decided in the Teams admin centre',
  ],
  undo: [
    'm365 spo app retract --name innkjop-web-parts.sppkg, or the package of the version before',
    'm365 teams app remove --id ID, or the package of the version before with a higher version number',
  ],
  notLocally: 'npm start shows the web parts on its own page and the app in its own Teams.',
  async work({ environment, named, folder }) {
    await needIds(environment, ['tenantId', 'tabClientId', 'teamsAppId', 'botAppId']);
    const packages = await readPackages({ environment, version, named });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, webParts), packages.webParts);
    await writeFile(join(folder, teamsApp), packages.teams);
    return 'done';
  },
  tools: ['m365'],
  commands({ environment, folder }) {
    const app = quoted(`${folder}/${teamsApp}`);
    const site = quoted(environment.siteUrl);
    return [
      {
        why: 'The web parts into the catalogue of SharePoint',
        line:
          `m365 spo app add --filePath ${quoted(`${folder}/${webParts}`)} --appCatalogScope tenant --overwrite --output none && ` +
          `m365 spo app deploy --name ${webParts} --appCatalogScope tenant`,
      },
      {
        why: 'On the one site, or the newer version of them there',
        line:
          `id=$(m365 spo app get --name ${webParts} --query ID --output text); ` +
          `m365 spo app install --id "$id" --siteUrl ${site} || m365 spo app upgrade --id "$id" --siteUrl ${site}`,
      },
      {
        why: 'The Teams app: published the first time, brought up to date later',
        line:
          `id=$(m365 teams app list --distributionMethod organization --query "[?externalId=='${environment.teamsAppId}'].id | [0]" --output text); ` +
          `case "$id" in ''|null|undefined) m365 teams app publish --filePath ${app};; *) m365 teams app update --id "$id" --filePath ${app};; esac`,
      },
    ];
  },
};
