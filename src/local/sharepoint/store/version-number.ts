/** SharePoint counts 512 for each major version and one for each draft after it: 2.3 is 1027. [R] */
const perMajor = 512;

/**
 * Here a version is SharePoint's number divided by 512: 2 is 2.0 and 2 + 3/512 is 2.3. The fractions are exact, versions sort as they come, and what was
 * kept before there were drafts means what it meant.
 */
export const uiVersion = (version: number): number => version * perMajor;

export const majorOf = (version: number): number => Math.floor(version);

export const minorOf = (version: number): number => uiVersion(version) % perMajor;

export const isDraft = (version: number): boolean => minorOf(version) !== 0;

export const versionLabel = (version: number): string => `${majorOf(version)}.${minorOf(version)}`;

export const nextMajor = (version: number): number => majorOf(version) + 1;

/** After 511 drafts there are no more numbers before the next major version. [D] */
export class TooManyDraftsError extends Error {
  constructor() {
    super('Too many drafts');
    this.name = 'TooManyDraftsError';
  }
}

export function nextMinor(version: number): number {
  if (minorOf(version) === perMajor - 1) throw new TooManyDraftsError();
  return version + 1 / perMajor;
}

/** The version that a label means; undefined where it is none. */
export function ofLabel(label: string): number | undefined {
  const [, major, minor] = /^(\d+)(?:\.(\d+))?$/.exec(label.trim()) ?? [];
  if (major === undefined || Number(minor ?? 0) >= perMajor) return undefined;
  return Number(major) + Number(minor ?? 0) / perMajor;
}
