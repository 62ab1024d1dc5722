import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resourceNames, type AzureValues } from '../azure-values';
import { needIds } from '../example-values';
import { allowedPermissions, entraApp, sharePointAppId, type EntraAppKind } from '../entra-apps';
import { never, quoted, type Installation, type ShellCommand, type Step } from '../step';

const graph = 'https://graph.microsoft.com/v1.0';

/** Registrations are found again by their unique name. https://learn.microsoft.com/graph/api/application-upsert */
const uniqueName = (kind: EntraAppKind, { environment }: Installation): string => `innkjop-${environment.name}-${kind}`;

export const entraStep: Step = {
  id: 'entra',
  title: 'App registrations in Entra, and the identity of the bot',
  who: 'Subscription owner for the identity; Privileged Role Administrator (or Global Administrator) for the registrations and the consent',
  needs: [
    'az, signed in to the tenant (az login --tenant TENANT)',
    'a subscription, and the right to make a resource group in it',
    'Again after each id that has been written into the file of the environment: what is there is left as it is',
  ],
  does: [
    `makes or updates the registration of the tab: people sign in to it, it has no secret, and it asks for ${allowedPermissions.tab.name} of SharePoint on their behalf`,
    'consents to that for everybody, so that nobody is asked',
    `makes the bot's identity (managed, or a registration with a certificate) and gives it ${allowedPermissions.bot.name} of SharePoint, which opens nothing yet`,
  ],
  undo: [
    'az ad app delete --id TAB_CLIENT_ID (can be restored for 30 days); az identity delete for the identity of the bot',
    'Nobody can sign in and the bot is silent from then on; no data are touched',
  ],
  notLocally: 'the local product signs in to itself.',
  tools: ['az'],
  async work(installation) {
    await needIds(installation.environment, ['tenantId']);
    const folder = join(installation.folder, 'entra');
    await mkdir(folder, { recursive: true });
    for (const kind of kindsOf(installation.azure)) {
      const app = await entraApp(kind, installation.environment);
      await writeFile(join(folder, `${kind}.json`), `${JSON.stringify(app, null, 2)}\n`);
    }
    return 'done';
  },
  commands(installation) {
    const { azure } = installation;
    return azure === null ? never : [...botIdentity(installation, azure), ...tab(installation), ...botPermission(installation)];
  },
};

const kindsOf = (azure: AzureValues | null): readonly EntraAppKind[] =>
  azure?.botCredential === 'certificate' ? ['tab', 'bot'] : ['tab'];

function tab(installation: Installation): readonly ShellCommand[] {
  const { tabClientId } = installation.environment;
  return [
    ...registration('tab', installation, tabClientId, 'tabClientId'),
    {
      why: 'Consent for everybody to what the registration asks for',
      line: `az ad app permission admin-consent --id ${tabClientId}`,
    },
  ];
}

function botIdentity(installation: Installation, azure: AzureValues): readonly ShellCommand[] {
  const { botAppId } = installation.environment;
  const at = `--subscription ${azure.subscriptionId}`;
  const group = quoted(azure.resourceGroup);
  const name = resourceNames(azure.prefix).bot;
  return [
    { why: 'The resource group', line: `az group create ${at} --name ${group} --location ${azure.location} --output none` },
    {
      why: 'The identity that the web app of the bot runs as',
      line: `az identity create ${at} --resource-group ${group} --name ${name} --location ${azure.location} --output none`,
    },
    ...(azure.botCredential === 'certificate'
      ? registration('bot', installation, botAppId, 'botAppId')
      : [
          isWritten(
            `az identity show ${at} --resource-group ${group} --name ${name} --query clientId --output tsv`,
            botAppId,
            'botAppId',
            installation,
          ),
        ]),
  ];
}

function registration(
  kind: EntraAppKind,
  installation: Installation,
  id: string,
  field: 'tabClientId' | 'botAppId',
): readonly ShellCommand[] {
  const url = `"${graph}/applications(uniqueName='${uniqueName(kind, installation)}')`;
  const file = quoted(`${installation.folder}/entra/${kind}.json`);
  return [
    {
      why: `The registration of the ${kind}, made or brought up to date`,
      line: `az rest --method patch --url ${url}" --headers Content-Type=application/json Prefer=create-if-missing --body @${file} --output none`,
    },
    isWritten(`az rest --method get --url ${url}?\\$select=appId" --query appId --output tsv`, id, field, installation),
    {
      why: 'What stands for it in the tenant',
      line: `az ad sp show --id ${id} --output none 2>/dev/null || az ad sp create --id ${id} --output none`,
    },
  ];
}

/** Entra gives the ids; the file of the environment has to know them. */
function isWritten(ask: string, id: string, field: string, { named }: Installation): ShellCommand {
  const file = named.endsWith('.json') ? named : `manifest/environments/${named}.json`;
  return {
    why: `Whether ${file} has the id that Entra gave`,
    line: `given=$(${ask}); test "$given" = ${id} || { echo "Write \\"${field}\\": \\"$given\\" into ${file}, and do this step again."; false; }`,
  };
}

function botPermission({ environment }: Installation): readonly ShellCommand[] {
  const role = allowedPermissions.bot.id;
  const assignments = `${graph}/servicePrincipals/$bot/appRoleAssignments`;
  return [
    {
      why: `${allowedPermissions.bot.name} for the bot, unless it has it`,
      line: [
        `bot=$(az ad sp show --id ${environment.botAppId} --query id --output tsv)`,
        `site=$(az ad sp show --id ${sharePointAppId} --query id --output tsv)`,
        `az rest --method get --url "${assignments}" --query "value[].appRoleId" --output tsv | grep -qx ${role} || ` +
          `az rest --method post --url "${assignments}" --headers Content-Type=application/json ` +
          `--body "{\\"principalId\\":\\"$bot\\",\\"resourceId\\":\\"$site\\",\\"appRoleId\\":\\"${role}\\"}" --output none`,
      ].join('; '),
    },
  ];
}
