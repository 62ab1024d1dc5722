import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { AppManifestUtils } from '@microsoft/app-manifest';
import Draft04, { type AnySchema } from 'ajv-draft-04';
import { schemaVersion } from './teams-manifest';
import type { ReadPackage } from './teams-package';

/** By Microsoft's schemas, which its own package carries: the manifest, each language file, and the manifest as each language makes it. */
export async function checkSchemas({ manifest, localizations }: ReadPackage): Promise<readonly string[]> {
  // Without a schema of that version in the package it would ask Microsoft's site.
  if (manifest.manifestVersion !== schemaVersion || !manifest.$schema?.includes(`/v${schemaVersion}/`)) {
    return [`manifest.json: must be of schema ${schemaVersion}`];
  }
  const faults = (await AppManifestUtils.validateAgainstSchema(manifest)).map((fault) => `manifest.json: ${fault.trim()}`);
  const validate = new Draft04({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    await localizationSchema(),
  );
  for (const [file, texts] of localizations) {
    if (!validate(texts))
      faults.push(...(validate.errors ?? []).map((error) => `${file}: ${error.instancePath} ${error.message ?? ''}`));
  }
  return faults;
}

async function localizationSchema(): Promise<AnySchema> {
  const at = createRequire(import.meta.url).resolve('@microsoft/app-manifest/package.json');
  const file = new URL(`build/json-schemas/teams/v${schemaVersion}/MicrosoftTeams.Localization.schema.json`, `file://${at}`);
  return JSON.parse(await readFile(file, 'utf8')) as AnySchema;
}
