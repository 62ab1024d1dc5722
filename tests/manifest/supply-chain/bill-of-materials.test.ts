import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { billOfMaterials, reproducible } from '../../../manifest/supply-chain/bill-of-materials';
import { installations, packagesOf } from '../../../manifest/supply-chain/locked-packages';

interface Bom {
  readonly serialNumber: string;
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly { readonly 'bom-ref': string }[];
}

describe.each(installations)('the bill of materials of $name', (installation) => {
  let text: string;
  let bom: Bom;
  beforeAll(async () => {
    text = await billOfMaterials(installation);
    bom = JSON.parse(text) as Bom;
  });

  test('is CycloneDX by its own validator', async () => {
    expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot5).validate(text)).toBeNull();
    // The validator is able to refuse.
    expect(
      await new Validation.JsonStrictValidator(Spec.Version.v1dot5).validate(text.replace('"components"', '"komponentar"')),
    ).not.toBeNull();
  });

  test('names every package the product is made of, and no tool', () => {
    const named = bom.components.map((component) => component['bom-ref']);
    const shipped = packagesOf(installation).filter(({ isDevelopment, integrity }) => !isDevelopment && integrity !== null);
    expect(new Set(named)).toEqual(new Set(shipped.map(({ name, version }) => `${name}@${version}`)));
  });

  test('is the same each time, whoever makes it in whatever folder, also after a build and where npm is set to leave tools out', async () => {
    const settings = { NODE_ENV: 'production', npm_config_omit: 'dev' };
    const before = Object.keys(settings).map((name) => [name, process.env[name]] as const);
    Object.assign(process.env, settings);
    try {
      expect(await billOfMaterials(installation)).toBe(text);
    } finally {
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
    expect(text).not.toMatch(/"timestamp"|"tools"/);
  });
});

test('what is in it decides its serial number, the order of npm does not, and tools are left out', () => {
  const bom = (...names: string[]) => ({
    specVersion: '1.5',
    metadata: { timestamp: 'now', component: { name: 'folder', 'bom-ref': 'alver@1.0.0' } },
    components: names.map((name) => ({ 'bom-ref': name, name })),
    dependencies: [{ ref: 'alver@1.0.0', dependsOn: names }],
  });
  const shipped = new Set(['a', 'b', 'c']);
  expect(reproducible(bom('a', 'b'), shipped)).toBe(reproducible(bom('b', 'tool', 'a'), shipped));
  expect(reproducible(bom('a', 'b'), shipped)).not.toBe(reproducible(bom('a', 'c'), shipped));
  expect((JSON.parse(reproducible(bom('a'), shipped)) as Bom).metadata.component.name).toBe('alver');
});
