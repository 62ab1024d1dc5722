import { calendarDateOnSite } from '../data/site-date';
import { calendarDate, daysBetween, type CalendarDate } from '../domain/calendar-date';
import { ProductError } from '../domain/product-error';
import { buildPage, isStale, pages } from './build-pages';
import { openDataFolder, readFillNote, removeUnfinishedSite, writeFillNote } from './data-folder';
import { fillSite } from './fill-site';
import { listen, stop } from './listen';
import { createLocalApp } from './local-app';
import { createSharePoint } from './sharepoint/server';
import { keepHeapSmall } from './sharepoint/small-heap';
import { DatabaseError } from './sharepoint/store/database-error';
import { helpText, parseStartOptions, StartOptionsError, type StartOptions } from './start-options';

const say = (line: string): void => console.log(line);
const dayMs = 86_400_000;
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

  const realToday = calendarDateOnSite(new Date().toISOString()) as CalendarDate;
  const today = options.today ?? realToday;
  const shiftMs = daysBetween(realToday, calendarDate(today)) * dayMs;
  const sharePoint = createSharePoint({ dataDir: dataFolder, now: () => new Date(Date.now() + shiftMs), faults: true });
  let isReady = false;
  const app = createLocalApp({ sharePoint, today: options.today, isReady: () => isReady });
  const { server, port } = await listen(app, options.port);

  const leave = (): void => {
    isLeaving = true;
    void stop(server).then(() => {
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
  await fillSite({
    siteUrl: `http://127.0.0.1:${port}${sharePoint.sitePath}`,
    agreements: options.agreements,
    today,
    withDemo: isFresh,
    say,
  });
  if (isFresh) writeFillNote(dataFolder, { agreements: options.agreements, complete: true });
  isReady = true;
  say(`ready http://127.0.0.1:${port}/`);
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
