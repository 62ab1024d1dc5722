import type { Environment } from '../environment';
import type { AzureValues } from './azure-values';

/** The parameters of main.bicep for an installation, as `az deployment group create --parameters @file` reads them. */
export function bicepParameters(environment: Environment, azure: AzureValues): object {
  const values: Readonly<Record<string, string | number>> = {
    prefix: azure.prefix,
    location: azure.location,
    tenantId: environment.tenantId,
    botAppId: environment.botAppId,
    botCredential: azure.botCredential,
    botServicePrincipalId: azure.botServicePrincipalId ?? '',
    teamsAppId: environment.teamsAppId,
    tabUrl: environment.tabUrl,
    siteUrl: environment.siteUrl,
    botUrl: environment.botUrl,
    instances: azure.instances,
    planSku: azure.planSku,
    logRetentionDays: azure.logRetentionDays,
    logDailyCapGb: azure.logDailyCapGb,
    tabLocation: azure.tabLocation,
    tabSku: azure.tabSku,
    cardSecretBefore: azure.cardSecretBefore ?? '',
  };
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
    contentVersion: '1.0.0.0',
    parameters: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }])),
  };
}
