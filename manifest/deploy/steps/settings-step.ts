import { resourceNames } from '../azure-values';
import { never, quoted, type ShellCommand, type Step } from '../step';

/** The names that manifest/azure/bot.bicep refers to. */
const secrets = ['webhook-secret', 'card-secret'] as const;

export const settingsStep: Step = {
  id: 'settings',
  title: 'Secrets of the bot, and its settings',
  who: 'Key Vault Secrets Officer of the vault (and Key Vault Certificates Officer, with a certificate); Website Contributor',
  needs: [
    'az and openssl; the step azure, which sets every setting that is no secret',
    'the right to the vault is given for as long as it takes: az role assignment create --role "Key Vault Secrets Officer" --assignee YOU --scope VAULT_ID',
  ],
  does: [
    'makes the two secrets at random, unless they are there; nobody sees them, and they are in no file of the repository',
    'has the web app read the vault again, and starts the bot anew',
  ],
  undo: [
    'az keyvault secret delete, restored with az keyvault secret recover. How they are changed: "Rotating" in manifest/DEPLOY.md',
  ],
  notLocally: 'npm start makes its own in the data folder.',
  tools: ['az', 'openssl'],
  commands({ environment, azure, folder }) {
    if (azure === null) return never;
    const { vault, bot } = resourceNames(azure.prefix);
    return [
      ...secrets.map((name) => makeSecret(vault, name)),
      ...(azure.botCredential === 'certificate' ? certificate(vault, environment.botAppId, folder) : []),
      {
        // A restart alone keeps what was read up to a day ago: https://learn.microsoft.com/azure/app-service/app-service-key-vault-references#rotation
        why: 'The web app reads the vault again',
        line:
          `az rest --method post --output none --url "https://management.azure.com/subscriptions/${azure.subscriptionId}/resourceGroups/` +
          `${azure.resourceGroup}/providers/Microsoft.Web/sites/${bot}/config/configreferences/appsettings/refresh?api-version=2022-03-01"`,
      },
      {
        why: 'The bot reads its settings at the start',
        line: `az webapp restart --subscription ${azure.subscriptionId} --resource-group ${quoted(azure.resourceGroup)} --name ${bot}`,
      },
    ];
  },
};

/** What is in the vault by that name, or nothing. Not `show`: that fails too when the vault does not answer, and another secret would take the place of one that is there. */
const given = (kind: 'secret' | 'certificate', vault: string, name: string): string =>
  `given=$(az keyvault ${kind} list --vault-name ${vault} --query "[?name=='${name}'].name" --output tsv)`;

/** By a file, because a value on the command line is seen by everybody on the machine. */
const makeSecret = (vault: string, name: string): ShellCommand => ({
  why: `${name}, unless there is one`,
  line:
    `${given('secret', vault, name)} && { test -n "$given" || ` +
    `( umask 077; file=$(mktemp); trap 'rm -f "$file"' EXIT; openssl rand -base64 48 | tr -d '\\n' > "$file"; ` +
    `az keyvault secret set --vault-name ${vault} --name ${name} --file "$file" --encoding utf-8 --output none ); }`,
});

const certificate = (vault: string, botAppId: string, folder: string): readonly ShellCommand[] => {
  const file = quoted(`${folder}/bot-certificate.pem`);
  return [
    {
      why: 'The certificate of the bot, unless there is one: the vault makes the key',
      line:
        `${given('certificate', vault, 'bot-certificate')} && { test -n "$given" || ` +
        `az keyvault certificate create --vault-name ${vault} --name bot-certificate --policy @manifest/azure/certificate-policy.json --output none; }`,
    },
    {
      why: 'Its public half for Entra, beside those that are there',
      line:
        `rm -f ${file}; az keyvault certificate download --vault-name ${vault} --name bot-certificate --encoding PEM --file ${file}; ` +
        `az ad app credential reset --id ${botAppId} --cert @${file} --append --output none`,
    },
  ];
};
