import type { Check } from './check';
import { manifestFile } from './teams-package';

/** Every file that is named is there, at the top, and nothing else is. */
export const checkFiles: Check = ({ files, manifest: { icons, localizationInfo } }) => {
  const named = new Set([
    manifestFile,
    icons.color,
    icons.outline,
    ...(localizationInfo?.additionalLanguages ?? []).map(({ file }) => file),
  ]);
  return [
    ...[...named].filter((file) => !files.has(file)).map((file) => `${file}: is named in the manifest and missing`),
    ...[...files.keys()].filter((file) => !named.has(file)).map((file) => `${file}: nothing in the manifest names it`),
  ];
};
