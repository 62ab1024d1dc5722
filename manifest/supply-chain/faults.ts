import * as z from 'zod';
import { installScriptFaults } from './install-scripts';
import { licenceFaults } from './licences';
import { installations, packagesOf, readJson } from './locked-packages';
import { parsePublishRecord, publishFaults } from './publish-dates';

const packageFields = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
  allowScripts: z.record(z.string(), z.boolean()).default({}),
});
const exact = /^\d+\.\d+\.\d+(-[0-9a-z.-]+)?$/;

/** Versions that leave a choice to the day of the installation; a sentence each. */
export const looseVersions = (versions: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(versions)
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => `${name} is asked for as ${version}, which is no exact version`);

/** Everything that is not as agreed, of all installations; a sentence each. */
export function supplyChainFaults(): readonly string[] {
  const record = parsePublishRecord(readJson('manifest/supply-chain/published.json'));
  return installations.flatMap((installation) => {
    const packages = packagesOf(installation);
    const project = packageFields.parse(readJson(`${installation.folder}/package.json`));
    const faults = [
      ...looseVersions({ ...project.dependencies, ...project.devDependencies }),
      ...licenceFaults(packages),
      ...installScriptFaults(packages, project.allowScripts),
      ...publishFaults(packages, record),
    ];
    return faults.map((fault) => `${installation.folder}/package-lock.json: ${fault}`);
  });
}
