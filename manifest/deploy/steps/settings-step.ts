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
    'starts the bot anew, so that it reads them',
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
        why: 'The bot reads its settings at the start',
        line: `az webapp restart --subscription ${azure.subscriptionId} --resource-group ${quoted(azure.resourceGroup)} --name ${bot}`,
      },
    ];
  },
};

/** By a file, because a value on the command line is seen by everybody on the machine. */
const makeSecret = (vault: string, name: string): ShellCommand => ({
  why: `${name}, unless there is one`,
  line:
    `az keyvault secret show --vault-name ${vault} --name ${name} --output none 2>/dev/null || ` +
    `( umask 077; file=$(mktemp); trap 'rm -f "$file"' EXIT; openssl rand -base64 48 | tr -d '\\n' > "$file"; ` +
    `az keyvault secret set --vault-name ${vault} --name ${name} --file "$file" --encoding utf-8 --output none )`,
});

const certificate = (vault: string, botAppId: string, folder: string): readonly ShellCommand[] => {
  const file = quoted(`${folder}/bot-certificate.pem`);
  return [
    {
      why: 'The certificate of the bot, unless there is one: the vault makes the key',
      line:
        `az keyvault certificate show --vault-name ${vault} --name bot-certificate --output none 2>/dev/null || ` +
        `az keyvault certificate create --vault-name ${vault} --name bot-certificate --policy @manifest/azure/certificate-policy.json --output none`,
    },
    {
      why: 'Its public half for Entra, beside those that are there',
      line:
        `rm -f ${file}; az keyvault certificate download --vault-name ${vault} --name bot-certificate --encoding PEM --file ${file}; ` +
        `az ad app credential reset --id ${botAppId} --cert @${file} --append --output none`,
    },
  ];
};
