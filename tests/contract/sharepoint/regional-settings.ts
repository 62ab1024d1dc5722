import '@pnp/sp/regional-settings/web';
import '@pnp/sp/webs';
import { namesInLanguages } from './names-in-languages';
import type { Area } from './support/behaviour';
import { shows } from './support/shows';

const pnpRegional = '@pnp/sp/regional-settings/types';
const learn = 'https://learn.microsoft.com/previous-versions/office/sharepoint-csom/ee546270(v=office.15)';

const day = 86_400_000;

export const regionalSettings: Area = {
  title: 'Regional settings',
  behaviours: [
    shows(
      'A web tells its separators, its first day of the week and its language',
      'https://github.com/dataiku/dss-plugin-sharepoint',
      'W',
      async (site) => {
        const { json } = await site.ask('/_api/web/regionalsettings');
        expect(json).toMatchObject({
          DecimalSeparator: expect.stringMatching(/^[.,٫]$/),
          DigitGrouping: expect.any(String),
          FirstDayOfWeek: expect.any(Number),
          LocaleId: expect.any(Number),
          Time24: expect.any(Boolean),
          WorkDays: expect.any(Number),
        });
      },
    ),
    shows('Regional settings can be narrowed to some of them', 'pnp/pnpjs, test/sp/regional-settings.ts', 'S', async (site) => {
      const { json } = await site.ask('/_api/web/regionalsettings?$select=DecimalSeparator,ListSeparator,IsUIRightToLeft');
      expect(Object.keys(json).toSorted()).toEqual(['DecimalSeparator', 'IsUIRightToLeft', 'ListSeparator']);
    }),
    shows('Regional settings are reached from the web and expanded with it', learn, 'D', async (site) => {
      const query =
        '$select=RegionalSettings/LocaleId,RegionalSettings/TimeZone/Id&$expand=RegionalSettings,RegionalSettings/TimeZone';
      const { json } = await site.ask(`/_api/web?${query}`);
      expect(json.RegionalSettings).toEqual({ LocaleId: expect.any(Number), TimeZone: { Id: expect.any(Number) } });
    }),
    shows('The time zone tells how far from universal time it is, in minutes to add', learn, 'D', async (site) => {
      const zone = await site.pnp().web.regionalSettings.timeZone();
      expect(zone.Information).toMatchObject({ Bias: expect.any(Number), StandardBias: 0 });
      const east = /\(UTC([+-])(\d\d):(\d\d)\)/.exec(zone.Description);
      const minutes = east === null ? 0 : Number(`${east[1] ?? ''}1`) * (Number(east[2]) * 60 + Number(east[3]));
      expect(zone.Information.Bias + minutes).toBe(0);
    }),
    shows('Time zones have numbers of SharePoint’s own', learn, 'D', async (site) => {
      const zones = await site.pnp().web.regionalSettings.timeZones<{ Id: number; Description: string }[]>();
      const named = (id: number) => zones.find(({ Id }) => Id === id)?.Description;
      expect(named(13)).toMatch(/Pacific Time/);
      expect(named(4)).toMatch(/Amsterdam, Berlin/);
    }),
    shows('A time zone is found by its number', pnpRegional, 'S', async (site) => {
      const zone = await site.pnp().web.regionalSettings.timeZones.getById(23);
      expect(zone).toMatchObject({ Id: 23, Description: expect.stringMatching(/Mumbai/) });
    }),
    shows('The languages of a site have a name, a tag and a number', pnpRegional, 'S', async (site) => {
      const languages = await site.pnp().web.regionalSettings.getInstalledLanguages();
      expect(languages).toContainEqual({ DisplayName: 'English', LanguageTag: 'en-US', Lcid: 1033 });
    }),
    shows('Languages in verbose JSON stand in results', pnpRegional, 'W', async (site) => {
      const headers = { Accept: 'application/json;odata=verbose' };
      const { json } = await site.ask('/_api/web/regionalsettings/installedlanguages', { headers });
      expect(Array.isArray(json.d.Items.results)).toBe(true);
    }),
    shows('Universal time becomes the site’s time and back again', pnpRegional, 'S', async (site) => {
      const { timeZone } = site.pnp().web.regionalSettings;
      const local = await timeZone.utcToLocalTime('2026-01-15T12:00:00Z');
      expect(local).toMatch(/^2026-01-1[456]T\d\d:\d\d:00$/);
      expect(new Date(await timeZone.localTimeToUTC(local)).toISOString()).toBe('2026-01-15T12:00:00.000Z');
    }),
    shows('The site’s time is never more than fourteen hours from universal time', pnpRegional, 'S', async (site) => {
      const { timeZone } = site.pnp().web.regionalSettings;
      const local = await timeZone.utcToLocalTime(new Date('2026-07-01T12:00:00Z'));
      const off = Math.abs(Date.parse(`${local}Z`) - Date.parse('2026-07-01T12:00:00Z'));
      expect(off).toBeLessThanOrEqual((14 / 24) * day);
    }),
    ...namesInLanguages,
  ],
};
