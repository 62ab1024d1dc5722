import exampleValues from '../../../../manifest/azure/values/example.json';
import { parseAzureValues, type AzureValues } from '../../../../manifest/deploy/azure-values';
import type { Installation } from '../../../../manifest/deploy/step';
import { parseEnvironment } from '../../../../manifest/environment';
import exampleEnvironment from '../../../../manifest/environments/example.json';

/** An installation of a municipality that has written all its ids down. */
export function installationOf(given: Partial<Installation> = {}, azure: Partial<AzureValues> = {}) {
  const said: string[] = [];
  const environment = parseEnvironment('alver', {
    ...exampleEnvironment,
    tenantName: 'alver',
    siteUrl: 'https://alver.sharepoint.com/sites/innkjop',
    tenantId: '2c4e8f10-6a3b-4d5c-9e7f-8a1b2c3d4e5f',
    tabClientId: '3d5f9021-7b4c-4e6d-8f80-9b2c3d4e5f60',
    teamsAppId: '4e60a132-8c5d-4f7e-9091-ac3d4e5f6071',
    botAppId: '5f71b243-9d6e-4080-a1a2-bd4e5f607182',
  });
  const installation: Installation = {
    named: 'alver',
    environment,
    azure: parseAzureValues({ ...exampleValues, prefix: 'alver-innkjop', ...azure }),
    token: null,
    folder: 'dist/deploy/alver',
    isUnattended: false,
    say: (line) => void said.push(line),
    ...given,
  };
  return { installation, said };
}
