import { join } from 'node:path';
import type { Environment } from '../environment';

/** What `npm run package` makes of one version. */
export interface PackageNames {
  /** The app in Teams, for the Teams admin centre. */
  readonly teams: string;
  /** The tab's static files. */
  readonly tab: string;
  /** The web parts, for the app catalogue of SharePoint: without the version, because under another name the catalogue would have them twice and refuse. */
  readonly webParts: string;
  /** SHA-256 of every file, as `sha256sum --check` reads it. */
  readonly checksums: string;
}

/** @example packageNames('1.2.0').teams // 'innkjop-teams-1.2.0.zip' */
export function packageNames(version: string): PackageNames {
  return {
    teams: `innkjop-teams-${version}.zip`,
    tab: `innkjop-tab-${version}.zip`,
    webParts: 'innkjop-web-parts.sppkg',
    checksums: 'SHA256SUMS',
  };
}

/** Where the packages of an installation are put unless somebody says otherwise. */
export const packageFolder = ({ name }: Pick<Environment, 'name'>): string =>
  join(import.meta.dirname, '..', '..', 'dist', 'packages', name);
