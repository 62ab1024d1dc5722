import * as z from 'zod';
import { installScriptFaults } from './install-scripts';
import { licenceFaults } from './licences';
import { installations, packagesOf, readJson } from './locked-packages';
import { originFaults } from './origins';
import { parsePublishRecord, publishFaults } from './publish-dates';

const packageFields = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
  overrides: z.record(z.string(), z.unknown()).default({}),
  allowScripts: z.record(z.string(), z.boolean()).default({}),
});
const exact = /^\d+\.\d+\.\d+(-[0-9a-z.-]+)?$/;

/** Versions that leave a choice to the day of the installation; a sentence each. */
export const looseVersions = (versions: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(versions)
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => `${name} is asked for as ${version}, which is no exact version`);

/** What `overrides` asks for, at whatever depth; `$name` repeats what stands in the dependencies. */
export function overriddenVersions(overrides: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string' && !value.startsWith('$')) found[path] = value;
    if (typeof value !== 'object' || value === null) return;
    for (const [name, each] of Object.entries(value)) visit(each, path === '' ? name : `${path} > ${name}`);
  };
  visit(overrides, '');
  return found;
}

/** Everything that is not as agreed, of all installations; a sentence each. */
export function supplyChainFaults(): readonly string[] {
  const record = parsePublishRecord(readJson('manifest/supply-chain/published.json'));
  return installations.flatMap((installation) => {
    const packages = packagesOf(installation);
    const project = packageFields.parse(readJson(`${installation.folder}/package.json`));
    const faults = [
      ...looseVersions({ ...project.dependencies, ...project.devDependencies, ...project.optionalDependencies }),
      ...looseVersions(overriddenVersions(project.overrides)),
      ...originFaults(packages),
      ...licenceFaults(packages),
      ...installScriptFaults(packages, project.allowScripts),
      ...publishFaults(packages, record),
    ];
    return faults.map((fault) => `${installation.folder}/package-lock.json: ${fault}`);
  });
}
