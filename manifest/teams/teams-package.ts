import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from '../environment';
import { jsonFile, type Files } from '../zip';
import { localizationFile, otherLanguages, textsOf } from './localization';
import { iconFiles, schemaVersion, teamsManifest, type TeamsManifest } from './teams-manifest';

const icons = join(import.meta.dirname, '..', 'icons');
const localizationSchema = `https://developer.microsoft.com/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.Localization.schema.json`;

export const manifestFile = 'manifest.json';

/** The files of the app package of Teams: the manifest, a file for each other language, two icons. */
export async function teamsPackage(environment: Environment, version: string): Promise<Files> {
  const files = new Map<string, Uint8Array>([[manifestFile, jsonFile(teamsManifest(environment, version))]]);
  for (const language of otherLanguages) {
    const texts = textsOf(teamsManifest(environment, version, language));
    files.set(localizationFile(language), jsonFile({ $schema: localizationSchema, ...Object.fromEntries(texts) }));
  }
  for (const file of Object.values(iconFiles)) files.set(file, await readFile(join(icons, file)));
  return files;
}

/** A package as the checks read it. */
export interface ReadPackage {
  readonly files: Files;
  readonly manifest: TeamsManifest;
  /** The other languages by their files: a text for each place in the manifest. */
  readonly localizations: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** Reads the files back. What is missing or no JSON is an empty object, which the schemas refuse. */
export function readPackage(files: Files): ReadPackage {
  const manifest = jsonIn(files, manifestFile) as Partial<TeamsManifest> as TeamsManifest;
  const named = manifest.localizationInfo?.additionalLanguages ?? [];
  const localizations = new Map(
    named.map(({ file }) => {
      const { $schema: _, ...texts } = jsonIn(files, file) as Record<string, string>;
      return [file, texts] as const;
    }),
  );
  return { files, manifest, localizations };
}

function jsonIn(files: Files, path: string): object {
  const bytes = files.get(path);
  if (!bytes) return {};
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    // An empty object has nothing of what the schemas demand.
    return {};
  }
}
