import type { Bot } from '../../bot/create-bot';
import { ProductError } from '../domain/product-error';
import { buildPage, isStale, pages, webParts } from './build-pages';
import { openDataFolder, readFillNote, removeUnfinishedSite, writeFillNote } from './data-folder';
import { fillSite } from './fill-site';
import { listen, stop } from './listen';
import { createLocalApp, teamsAppId } from './local-app';
import { localBot } from './local-bot';
import { localChat } from './local-chat';
import { localClock } from './local-clock';
import { chatPeople } from './local-people';
import { moveClock } from './move-clock';
import { createSharePoint } from './sharepoint/server';
import { webPartBuild as buildWith } from './sharepoint-page/web-part-build';
import { keepHeapSmall } from './sharepoint/small-heap';
import { DatabaseError } from './sharepoint/store/database-error';
import { helpText, parseStartOptions, StartOptionsError, type StartOptions } from './start-options';

const say = (line: string): void => console.log(line);
let isLeaving = false;

async function start(options: StartOptions): Promise<void> {
  const { dataFolder } = options;
  openDataFolder(dataFolder);
  const before = readFillNote(dataFolder);
  if (before && !before.complete) {
    say('The last start was broken off before the demo data were complete: starting afresh.');
    removeUnfinishedSite(dataFolder);
  }
  const isFresh = !before?.complete;
  if (!isFresh && options.agreements !== null && options.agreements !== before?.agreements) {
    say(`${dataFolder} already has a site, so --agreements is not used. A new folder with --data gets a new site.`);
  }

  const clock = localClock(dataFolder, options.today);
  if (options.today === null && clock.isMoved()) say(`The clock was moved last time: it is ${clock.today()}.`);
  const sharePoint = createSharePoint({ dataDir: dataFolder, now: clock.now, faults: true, browserSessions: true });
  let isReady = false;
  let bot: Bot | null = null;
  let origin = '';
  const chat = options.withBot
    ? localChat({
        dataFolder,
        clock,
        origin: () => origin,
        endpoint: () => bot && `${origin}/api/messages`,
        moveClock: moveClock(clock, () => bot),
      })
    : null;
  const webPartBuild = buildWith({ ...webParts, folder: webParts.repository });
  const app = createLocalApp({ sharePoint, clock, chat, webPartBuild, bot: () => bot, isReady: () => isReady });
  const { server, port } = await listen(app, options.port);
  origin = `http://127.0.0.1:${port}`;

  const leave = (): void => {
    isLeaving = true;
    chat?.close();
    webPartBuild.stop();
    void stop(server)
      .then(() => bot?.stop())
      .then(() => {
        sharePoint.close();
        process.exit(0);
      });
  };
  process.once('SIGINT', leave);
  process.once('SIGTERM', leave);

  for (const page of Object.values(pages)) {
    if (!(await isStale(page))) continue;
    say(`building ${page.name} …`);
    await buildPage(page);
  }
  if (isFresh) writeFillNote(dataFolder, { agreements: options.agreements, complete: false });
  const siteUrl = `${origin}${sharePoint.sitePath}`;
  await fillSite({ siteUrl, agreements: options.agreements, today: clock.today(), withDemo: isFresh, say });
  if (isFresh) writeFillNote(dataFolder, { agreements: options.agreements, complete: true });
  if (chat) {
    say('starting the bot …');
    bot = await localBot({ origin, siteUrl, teamsAppId, dataFolder, clock, withPlayground: options.withPlayground });
  }
  isReady = true;
  bot?.start();
  chat?.installAtFirst({ people: chatPeople().map(({ key }) => key), channel: true });
  say(`ready ${origin}/`);
}

function explain(error: unknown): string {
  if (error instanceof StartOptionsError) return `${error.message}\n${error.remedy}`;
  if (error instanceof ProductError || error instanceof DatabaseError) return `${error.message} ${error.remedy}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

keepHeapSmall();
try {
  const options = parseStartOptions(process.argv.slice(2));
  if (options === 'help') console.log(helpText());
  else await start(options);
} catch (error) {
  // Whoever leaves in the middle of filling the site breaks it off on purpose.
  if (!isLeaving) {
    console.error(explain(error));
    process.exit(1);
  }
}
