import { needIds } from '../example-values';
import { quoted, type Step } from '../step';

export const siteGrantStep: Step = {
  id: 'site-grant',
  title: 'The one site for the bot',
  who: 'SharePoint Administrator',
  needs: [
    'the site, made in the SharePoint admin centre (a team site; the site of a team will do)',
    'm365, signed in (m365 login); its own registration needs Sites.FullControl.All of Graph, delegated',
  ],
  does: [
    'lets the bot into this one site, with full control: asking what a person may do before answering for them takes the right to enumerate permissions',
    'every other site stays closed to it',
  ],
  undo: [
    'm365 spo site apppermission remove --siteUrl SITE --appId BOT_APP_ID',
    'The bot is then ready no more (/readyz); reminders that are planned wait',
  ],
  notLocally: 'the local SharePoint knows its own bot.',
  async work({ environment }) {
    await needIds(environment, ['botAppId']);
    return 'done';
  },
  tools: ['m365'],
  commands({ environment: { siteUrl, botAppId } }) {
    const site = quoted(siteUrl);
    return [
      {
        why: 'Full control of the one site, unless it has it',
        line:
          `m365 spo site apppermission list --siteUrl ${site} --appId ${botAppId} --output json | grep -q fullcontrol || ` +
          `m365 spo site apppermission add --siteUrl ${site} --appId ${botAppId} --appDisplayName ${quoted('Innkjøp bot')} --permission fullcontrol`,
      },
    ];
  },
};
