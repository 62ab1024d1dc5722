import type { Entities, Entity } from '../http/entity';

/** SharePoint's own numbers for time zones (SPTimeZone, [D]); the texts are those of recent years [W]. */
const zones: readonly (readonly [id: number, utc: string, places: string])[] = [
  [2, '+00:00', 'Dublin, Edinburgh, Lisbon, London'],
  [3, '+01:00', 'Brussels, Copenhagen, Madrid, Paris'],
  [4, '+01:00', 'Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna'],
  [5, '+02:00', 'Athens, Bucharest'],
  [6, '+01:00', 'Belgrade, Bratislava, Budapest, Ljubljana, Prague'],
  [8, '-03:00', 'Brasilia'],
  [9, '-04:00', 'Atlantic Time (Canada)'],
  [10, '-05:00', 'Eastern Time (US and Canada)'],
  [11, '-06:00', 'Central Time (US and Canada)'],
  [12, '-07:00', 'Mountain Time (US and Canada)'],
  [13, '-08:00', 'Pacific Time (US and Canada)'],
  [14, '-09:00', 'Alaska'],
  [15, '-10:00', 'Hawaii'],
  [17, '+12:00', 'Auckland, Wellington'],
  [18, '+10:00', 'Brisbane'],
  [19, '+09:30', 'Adelaide'],
  [20, '+09:00', 'Osaka, Sapporo, Tokyo'],
  [21, '+08:00', 'Kuala Lumpur, Singapore'],
  [22, '+07:00', 'Bangkok, Hanoi, Jakarta'],
  [23, '+05:30', 'Chennai, Kolkata, Mumbai, New Delhi'],
  [24, '+04:00', 'Abu Dhabi, Muscat'],
  [25, '+03:30', 'Tehran'],
  [26, '+03:00', 'Baghdad'],
  [27, '+02:00', 'Jerusalem'],
  [28, '-03:30', 'Newfoundland'],
  [29, '-01:00', 'Azores'],
  [30, '-02:00', 'Mid-Atlantic'],
  [31, '+00:00', 'Monrovia, Reykjavik'],
  [32, '-03:00', 'Cayenne, Fortaleza'],
  [33, '-04:00', 'Georgetown, La Paz, Manaus, San Juan'],
  [34, '-05:00', 'Indiana (East)'],
  [35, '-05:00', 'Bogota, Lima, Quito'],
  [36, '-06:00', 'Saskatchewan'],
  [37, '-06:00', 'Guadalajara, Mexico City, Monterrey'],
  [38, '-07:00', 'Arizona'],
  [39, '-12:00', 'International Date Line West'],
  [42, '+10:00', 'Hobart'],
  [43, '+10:00', 'Guam, Port Moresby'],
  [44, '+09:30', 'Darwin'],
  [45, '+08:00', 'Beijing, Chongqing, Hong Kong, Urumqi'],
  [48, '+04:30', 'Kabul'],
  [49, '+02:00', 'Cairo'],
  [50, '+02:00', 'Harare, Pretoria'],
  [51, '+03:00', 'Moscow, St. Petersburg, Volgograd'],
  [53, '-01:00', 'Cabo Verde Is.'],
  [54, '+04:00', 'Baku'],
  [55, '-06:00', 'Central America'],
  [56, '+03:00', 'Nairobi'],
  [57, '+01:00', 'Sarajevo, Skopje, Warsaw, Zagreb'],
  [59, '+02:00', 'Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius'],
  [60, '-03:00', 'Greenland'],
  [61, '+06:30', 'Yangon (Rangoon)'],
  [62, '+05:45', 'Kathmandu'],
  [65, '-04:00', 'Santiago'],
  [66, '+05:30', 'Sri Jayawardenepura'],
  [67, '+13:00', "Nuku'alofa"],
  [69, '+01:00', 'West Central Africa'],
  [72, '+09:00', 'Seoul'],
  [73, '+08:00', 'Perth'],
  [74, '+03:00', 'Kuwait, Riyadh'],
  [75, '+08:00', 'Taipei'],
  [76, '+10:00', 'Canberra, Melbourne, Sydney'],
  [77, '-07:00', 'Chihuahua, La Paz, Mazatlan'],
  [78, '-08:00', 'Baja California'],
  [79, '+02:00', 'Amman'],
  [80, '+02:00', 'Beirut'],
  [82, '+04:00', 'Tbilisi'],
  [83, '+02:00', 'Windhoek'],
  [84, '+04:00', 'Yerevan'],
  [87, '+05:00', 'Islamabad, Karachi'],
  [89, '+04:00', 'Port Louis'],
  [90, '-03:00', 'Montevideo'],
  [91, '-04:00', 'Asuncion'],
];

/** Oslo's time, which SharePoint files under Berlin and Stockholm. */
const ownZone = 4;

const zoneEntity = ([id, utc, places]: (typeof zones)[number], uri: string): Entity => ({
  kind: 'entity',
  type: 'SP.TimeZone',
  uri,
  properties: {
    Description: `(UTC${utc === '+00:00' ? '' : utc}) ${places}`,
    Id: id,
    Information: {
      kind: 'complex',
      type: 'SP.TimeZoneInformation',
      properties: { Bias: biasOf(utc), DaylightBias: -60, StandardBias: 0 },
    },
  },
});

/** Minutes to add to local time to get universal time: `+01:00` is -60. */
function biasOf(utc: string): number {
  const [hours = 0, minutes = 0] = utc.slice(1).split(':').map(Number);
  const minutesEast = (hours * 60 + minutes) * (utc.startsWith('-') ? -1 : 1);
  return minutesEast === 0 ? 0 : -minutesEast;
}

export function zoneById(id: number, uri = `Web/RegionalSettings/TimeZones/GetById(${id})`): Entity | undefined {
  const zone = zones.find(([number]) => number === id);
  return zone === undefined ? undefined : zoneEntity(zone, uri);
}

export const timeZone = (): Entity => zoneById(ownZone, 'Web/RegionalSettings/TimeZone') as Entity;

export const timeZones = (): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.TimeZones',
  items: zones.map((zone) => zoneEntity(zone, `Web/RegionalSettings/TimeZones/GetById(${zone[0]})`)),
});
