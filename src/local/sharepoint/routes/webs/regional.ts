import { lastArguments, numberOf, textOf } from '../../http/arguments';
import type { Content } from '../../http/entity';
import { badArgument } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { requirePermission } from '../../security/access';
import { installedLanguages } from '../../site/languages';
import { regionalSettings } from '../../site/regional-settings';
import { timeZone, timeZones, zoneById } from '../../site/time-zones';
import { instantOfSite, siteLocal } from '../../store/site-time';

function instant(request: SpRequest): Date {
  const text = textOf(lastArguments(request, 'datetime')[0], 'dateTime');
  const at = new Date(/Z$|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`);
  if (Number.isNaN(at.getTime())) throw badArgument('The date could not be read.');
  return at;
}

function utcToLocalTime(request: SpRequest): SpResponse {
  requirePermission(request, 'Open');
  const { date, time } = siteLocal(instant(request));
  return { status: 200, content: { kind: 'result', name: 'UTCToLocalTime', type: 'Edm.DateTime', value: `${date}T${time}` } };
}

function localTimeToUtc(request: SpRequest): SpResponse {
  requirePermission(request, 'Open');
  const [date = '', time = '00:00:00'] = instant(request).toISOString().slice(0, 19).split('T');
  const value = `${instantOfSite(date, time).toISOString().slice(0, 19)}Z`;
  return { status: 200, content: { kind: 'result', name: 'LocalTimeToUTC', type: 'Edm.DateTime', value } };
}

const open =
  (content: () => Content) =>
  (request: SpRequest): SpResponse => {
    requirePermission(request, 'Open');
    return { status: 200, content: content() };
  };

function oneZone(request: SpRequest): SpResponse {
  const zone = zoneById(numberOf(request.segments.at(-1)?.args?.[0], 'id'));
  // [?]
  if (zone === undefined) throw badArgument();
  return { status: 200, content: zone };
}

const zones = 'web/regionalsettings/timezones';

export const regionalRoutes: readonly SpRoute[] = [
  { method: 'GET', pattern: 'web/regionalsettings', handle: open(regionalSettings) },
  { method: 'GET', pattern: 'web/regionalsettings/installedlanguages', handle: open(installedLanguages) },
  { method: 'GET', pattern: 'web/regionalsettings/timezone', handle: open(timeZone) },
  { method: 'GET', pattern: zones, handle: open(timeZones) },
  { method: 'GET', pattern: `${zones}(*)`, handle: oneZone },
  { method: 'GET', pattern: `${zones}/getbyid(*)`, handle: oneZone },
  { method: 'POST', pattern: `${zones}/getbyid(*)`, handle: oneZone },
  { method: 'POST', pattern: 'web/regionalsettings/timezone/utctolocaltime(*)', handle: utcToLocalTime },
  { method: 'POST', pattern: 'web/regionalsettings/timezone/localtimetoutc(*)', handle: localTimeToUtc },
];
