import * as z from 'zod/mini';
import { parseCalendarDate, type CalendarDate } from '../domain/calendar-date';
import { UnreachableError } from '../data/data-errors';
import { ConfigurationError } from './app-errors';
import { noteServerTime } from './clock-offset';

/** What an installation decides about the tab, read once from `config.json` beside it. */
export interface Configuration {
  /** The SharePoint site with the lists, without a slash at the end. Never taken from the channel, which has a site of its own. */
  readonly siteUrl: string;
  /** The app registration in Entra. */
  readonly clientId: string;
  /** The tenant that owns the site. Without it, the tab signs in only inside Teams, which says whose channel it is. */
  readonly tenantId: string | null;
  /** The app's id in the Teams manifest; deep links name it. */
  readonly teamsAppId: string;
  /** The resource group's channel in Teams, where questions about agreements are asked. */
  readonly channelLink: string | null;
  /** A day to be on instead of today; only a site on this machine may say so. */
  readonly today: CalendarDate | null;
  /** True when the site is on this machine. */
  readonly isLocal: boolean;
}

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const loopbackHosts = ['127.0.0.1', 'localhost'];
const guidField = z.string('must be a text').check(z.regex(guid, 'must be an id such as 00000000-0000-0000-0000-000000000000'));

const fields = z.strictObject({
  siteUrl: z.string('must be the address of the SharePoint site'),
  clientId: guidField,
  tenantId: z.optional(guidField),
  teamsAppId: guidField,
  channelLink: z.optional(
    z
      .string('must be a text')
      .check(z.regex(/^https:\/\/teams\.(microsoft\.com|cloud\.microsoft)\//, 'must be a link to a channel in Teams')),
  ),
  today: z.optional(
    z.string('must be a text').check(z.refine((text) => parseCalendarDate(text) !== null, 'must be a date such as 2026-11-23')),
  ),
});

/**
 * The configuration, or a `ConfigurationError` that lists everything that is wrong with it.
 * @example parseConfiguration({ siteUrl: 'https://alver.sharepoint.com/sites/innkjop', clientId: '…', teamsAppId: '…' }).isLocal // false
 */
export function parseConfiguration(raw: unknown): Configuration {
  const result = z.safeParse(fields, raw);
  const faults = result.success ? [] : result.error.issues.map(describe);
  const given = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
  const site = typeof given['siteUrl'] === 'string' ? siteOf(given['siteUrl']) : null;
  if (typeof given['siteUrl'] === 'string' && !site) {
    faults.push('siteUrl: must be an https address such as https://alver.sharepoint.com/sites/innkjop');
  }
  const isLocal = site !== null && loopbackHosts.includes(site.hostname);
  if (given['today'] !== undefined && !isLocal) {
    faults.push('today: is only accepted when the site is on this machine (127.0.0.1 or localhost)');
  }
  if (!result.success || !site || faults.length > 0) throw new ConfigurationError(faults);
  const { clientId, tenantId, teamsAppId, channelLink, today } = result.data;
  return {
    siteUrl: site.href.replace(/\/+$/, ''),
    clientId,
    tenantId: tenantId ?? null,
    teamsAppId,
    channelLink: channelLink ?? null,
    today: today === undefined ? null : parseCalendarDate(today),
    isLocal,
  };
}

/** Fetches `config.json`, once for the page. Rejects with `UnreachableError` where nobody has to correct anything in it: no network, or a server that is down. */
export async function loadConfiguration(send: typeof fetch = (input, init) => fetch(input, init)): Promise<Configuration> {
  const response = await send('./config.json', { cache: 'no-cache' }).catch((cause: unknown) => {
    throw new UnreachableError('config.json could not be fetched.', false, { cause });
  });
  noteServerTime(response.headers);
  if (response.status >= 500) throw new UnreachableError(`config.json: the server answered ${response.status}.`, false);
  if (!response.ok) throw new ConfigurationError([`config.json: the server answered ${response.status}`]);
  const raw: unknown = await response.json().catch((cause: unknown) => {
    throw new ConfigurationError(['config.json: is not JSON'], { cause });
  });
  return parseConfiguration(raw);
}

function describe(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `${issue.keys.join(', ')}: is not a setting`;
  return issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : 'must be an object with settings';
}

function siteOf(text: string): URL | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHosts.includes(url.hostname));
  return isSafe && url.username === '' && url.search === '' && url.hash === '' ? url : null;
}
