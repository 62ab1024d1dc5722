import { randomUUID } from 'node:crypto';
import { zipSync } from 'fflate';
import { readWebParts, steadyFiles } from '../../../manifest/packing/web-parts-files';
import { filesOf, zipOf } from '../../../manifest/zip';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (of: Uint8Array | undefined) => new TextDecoder().decode(of);

let builds = 0;

/** A package as SPFx writes it: with a time, and ids that it draws. */
function built({ script = 'run()', version = '0.1.0.0', targets = ['/b.xml', '/a.xml'] } = {}): Uint8Array {
  const config = () => bytes(`<AppPartConfig xmlns="x"><Id>${randomUUID()}</Id></AppPartConfig>`);
  return zipSync(
    {
      'AppManifest.xml': bytes(
        `<?xml version="1.0"?><App ProductID="3b0d6f6a-52b7-4c1d-9a44-7f1e0c8d2a51" Version="${version}"></App>`,
      ),
      'feature_c5d8a1f2.xml.config.xml': config(),
      'ClientSideAssets.xml': bytes(`<Feature Title="Client Side Assets" Id="${randomUUID()}" Version="1.0.0.0"></Feature>`),
      'ClientSideAssets.xml.config.xml': config(),
      'ClientSideAssets/web-parts.js': bytes(script),
      '_rels/feature_c5d8a1f2.xml.rels': bytes(relationships(targets)),
    },
    { mtime: new Date(2020 + (builds += 1), 1, 1) },
  );
}

const relationships = (targets: readonly string[]) =>
  `<Relationships><Relationship Type="t/partconfiguration" Target="/z.xml" Id="r1"></Relationship>${targets
    .map((target, at) => `<Relationship Type="t/elementmanifest" Target="${target}" Id="r${at + 2}"></Relationship>`)
    .join('')}</Relationships>`;

const packed = (sppkg: Uint8Array) => Buffer.from(zipOf(steadyFiles(readWebParts(sppkg, '0.1.0'))));

describe('the package of the web parts', () => {
  test('is the same to the byte from two builds of the same sources', () => {
    const [first, second] = [built(), built()];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(false);
    expect(packed(first).equals(packed(second))).toBe(true);
  });

  test('has the web parts in one order, in whichever SPFx came to them', () => {
    const [first, second] = [
      built({ targets: ['/c.xml', '/a.xml', '/b.xml'] }),
      built({ targets: ['/b.xml', '/c.xml', '/a.xml'] }),
    ];
    expect(packed(first).equals(packed(second))).toBe(true);
    expect(text(filesOf(packed(first)).get('_rels/feature_c5d8a1f2.xml.rels'))).toBe(
      relationships(['/a.xml', '/b.xml', '/c.xml']),
    );
  });

  test('has other ids when anything in it is other, one for each place, and keeps those that are its own', () => {
    const idsIn = (sppkg: Uint8Array) =>
      [...filesOf(packed(sppkg)).values()].flatMap((file) => text(file).match(/(?<=<Id>| Id=")[0-9a-f-]{36}/g) ?? []);
    const [before, after] = [idsIn(built()), idsIn(built({ script: 'walk()' }))];
    expect(new Set([...before, ...after]).size).toBe(6);
    expect(before.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
    expect(text(filesOf(packed(built())).get('AppManifest.xml'))).toContain('ProductID="3b0d6f6a-52b7-4c1d-9a44-7f1e0c8d2a51"');
  });

  test('is refused with another version than package.json, or without its files', () => {
    expect(() => readWebParts(built({ version: '0.0.9.0' }), '0.1.0')).toThrow('is of version 0.0.9.0 and should be 0.1.0.0');
    const without = zipSync({ 'AppManifest.xml': bytes('<App Version="0.1.0.0"/>') });
    expect(() => readWebParts(without, '0.1.0')).toThrow('has no files in it');
  });
});
