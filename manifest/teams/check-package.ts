import type { Check, Expected } from './check';
import { checkAddresses } from './check-addresses';
import { checkChannels } from './check-channels';
import { checkCommands } from './check-commands';
import { checkFiles } from './check-files';
import { checkIcons } from './check-icons';
import { checkIdentity } from './check-identity';
import { checkLanguages } from './check-languages';
import { checkSchemas } from './check-schemas';
import { checkSearch } from './check-search';
import type { Files } from '../zip';
import { readPackage } from './teams-package';

/** What Microsoft's validators miss and a tenant would find out, or nobody. */
const ownChecks: readonly Check[] = [
  checkFiles,
  checkIdentity,
  checkAddresses,
  checkChannels,
  checkCommands,
  checkSearch,
  checkLanguages,
  checkIcons,
];

/** Everything that is wrong with an app package of Teams: by Microsoft's schemas, and by what they do not say. Needs no network. */
export async function checkPackage(files: Files, expected: Expected): Promise<readonly string[]> {
  const bySchema = await checkSchemas(readPackage(files));
  // What does not have the form cannot be looked into.
  return bySchema.length > 0 ? bySchema : checkOwn(files, expected);
}

/** The second half alone, of a package that has the form. */
export function checkOwn(files: Files, expected: Expected): readonly string[] {
  const read = readPackage(files);
  return ownChecks.flatMap((check) => check(read, expected));
}
