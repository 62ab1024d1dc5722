import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { defaultPartSettings } from '../../src/ui/parts/part-settings';
import { solutionVersion } from '../../manifest/web-parts/write-sources';

const folder = join(process.cwd(), 'webparts');
const json = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as unknown;

interface Manifest {
  id: string;
  alias: string;
  supportedHosts: string[];
  supportsThemeVariants: boolean;
  supportsFullBleed?: boolean;
  preconfiguredEntries: { title: Record<string, string>; description: Record<string, string>; properties: object }[];
}
const bundle = json('config/config.json') as {
  bundles: Record<string, { components: { entrypoint: string; manifest: string }[] }>;
};
const components = Object.values(bundle.bundles).flatMap((each) => each.components);
const manifests = components.map(({ manifest }) => json(manifest) as Manifest);

function strings(file: string): Record<string, string> {
  let words: Record<string, string> = {};
  const define = (_: unknown, make: () => Record<string, string>) => void (words = make());
  runInNewContext(readFileSync(join(folder, 'src/loc', file), 'utf8'), { define });
  return words;
}

describe('the SharePoint solution of the web parts', () => {
  test('has the version of the product', () => {
    const { version } = json('../package.json') as { version: string };
    const { solution } = json('config/package-solution.json') as {
      solution: { version: string; features: { version: string }[] };
    };
    expect(solution.version).toBe(solutionVersion(version));
    expect(solution.features.map((feature) => feature.version)).toEqual([solutionVersion(version)]);
    expect((json('package.json') as { version: string }).version).toBe(version);
  });

  test('has five components in one bundle, each with an id of its own', () => {
    expect(Object.keys(bundle.bundles)).toHaveLength(1);
    expect(components).toHaveLength(5);
    expect(new Set(manifests.map(({ id }) => id)).size).toBe(5);
    expect(new Set(manifests.map(({ alias }) => alias)).size).toBe(5);
  });

  test('every part is for pages, full pages and Teams, and follows the theme', () => {
    for (const manifest of manifests) {
      expect(manifest.supportedHosts).toEqual(['SharePointWebPart', 'SharePointFullPage', 'TeamsTab', 'TeamsPersonalApp']);
      expect(manifest.supportsThemeVariants).toBe(true);
    }
  });

  test('the service areas, and nothing else, are for a section of full width', () => {
    expect(manifests.filter(({ supportsFullBleed }) => supportsFullBleed).map(({ alias }) => alias)).toEqual([
      'InnkjopServiceAreasWebPart',
    ]);
  });

  test('every part has a name and a description in the three languages, and the default settings', () => {
    for (const { alias, preconfiguredEntries } of manifests) {
      expect(preconfiguredEntries).toHaveLength(1);
      for (const { title, description, properties } of preconfiguredEntries) {
        for (const text of [title, description]) expect(Object.keys(text)).toEqual(['default', 'en-US', 'nb-NO', 'nn-NO']);
        // An agreement that is found has six lines: ten of them are three screens of a phone.
        const rows = alias.includes('Find') ? 6 : defaultPartSettings.rows;
        expect(properties).toEqual({ ...defaultPartSettings, rows, siteUrl: '' });
      }
    }
  });

  test('the settings have the same words in the three languages, none of them empty', () => {
    const files = readdirSync(join(folder, 'src/loc')).filter((file) => file.endsWith('.js'));
    expect(files).toEqual(['en-us.js', 'nb-no.js', 'nn-no.js']);
    const [en = {}, nb = {}, nn = {}] = files.map(strings);
    expect(Object.keys(nb)).toEqual(Object.keys(en));
    expect(Object.keys(nn)).toEqual(Object.keys(en));
    for (const words of [en, nb, nn]) expect(Object.values(words).filter((word) => word.trim() === '')).toEqual([]);
    const marks = (words: Record<string, string>) => Object.values(words).map((word) => word.match(/\{\d\}/g) ?? []);
    expect(marks(nb)).toEqual(marks(en));
    expect(marks(nn)).toEqual(marks(en));
  });
});
