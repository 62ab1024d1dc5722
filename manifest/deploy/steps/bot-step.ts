import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderFiles } from '../../packing/folder-files';
import { jsonFile, zipOf } from '../../zip';
import { resourceNames } from '../azure-values';
import { bundleBot } from '../bundle-bot';
import { never, quoted, type Step } from '../step';

export const botStep: Step = {
  id: 'bot',
  title: 'The program of the bot',
  who: 'Website Contributor of the web app',
  needs: ['az, signed in; the steps azure and settings'],
  does: [
    'packs the bot with everything it needs into one zip: nothing is fetched or built on the server',
    'puts it on the web app, where each instance is replaced by one with the new program; reminders wait meanwhile, and none is told twice',
  ],
  undo: ['check out the commit before and do this step again'],
  notLocally: 'the local bot runs in npm start.',
  tools: ['az'],
  async work({ folder }) {
    const program = join(folder, 'bot');
    await mkdir(folder, { recursive: true });
    await bundleBot(program);
    const files = new Map([
      ...(await folderFiles(program)),
      ['package.json', jsonFile({ type: 'module', private: true })] as const,
    ]);
    await writeFile(join(folder, 'bot.zip'), zipOf(files));
    return 'done';
  },
  commands({ azure, folder }) {
    if (azure === null) return never;
    return [
      {
        why: 'The program; it answers when the web app has started with it',
        line:
          `az webapp deploy --subscription ${azure.subscriptionId} --resource-group ${quoted(azure.resourceGroup)} ` +
          `--name ${resourceNames(azure.prefix).bot} --type zip --src-path ${quoted(`${folder}/bot.zip`)} --output none`,
      },
    ];
  },
};
