import type { Entity } from '../http/entity';
import { installedLanguages } from './languages';
import { timeZone, timeZones } from './time-zones';

/** A Norwegian site: Monday first, 24 hours, kl. 08–16, Oslo's time (which SharePoint files under Berlin and Stockholm). */
export const regionalSettings = (): Entity => ({
  kind: 'entity',
  type: 'SP.RegionalSettings',
  uri: 'Web/RegionalSettings',
  properties: {
    AdjustHijriDays: 0,
    AlternateCalendarType: 0,
    AM: '',
    CalendarType: 1,
    Collation: 17,
    CollationLCID: 1044,
    DateFormat: 1,
    DateSeparator: '.',
    DecimalSeparator: ',',
    DigitGrouping: '3;0',
    FirstDayOfWeek: 1,
    FirstWeekOfYear: 2,
    IsEastAsia: false,
    IsRightToLeft: false,
    IsUIRightToLeft: false,
    ListSeparator: ';',
    LocaleId: 1044,
    NegativeSign: '-',
    NegNumberMode: 1,
    PM: '',
    PositiveSign: '',
    ShowWeeks: true,
    ThousandSeparator: '\u00a0',
    Time24: true,
    TimeMarkerPosition: 0,
    TimeSeparator: ':',
    WorkDayEndHour: 960,
    WorkDays: 62,
    WorkDayStartHour: 480,
  },
  extras: { InstalledLanguages: installedLanguages },
  links: { TimeZone: timeZone, TimeZones: timeZones },
});
