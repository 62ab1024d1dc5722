// The bot: its program on App Service, and its registration with Teams.
param prefix string
param location string
param tenantId string
param botAppId string
param botCredential string
param identityId string
param teamsAppId string
param tabUrl string
param siteUrl string
param botUrl string
param instances int
param planSku string
param storageAccountName string
param vaultUri string
param cardSecretBefore string
param connectionString string
param workspaceId string

var isManagedIdentity = botCredential == 'managed-identity'

// https://learn.microsoft.com/azure/app-service/app-service-key-vault-references
var secret = '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/'

// The names are those of bot/configuration-variables.ts; tests/manifest/deploy compares them.
var botSettings = {
  BOT_APP_ID: botAppId
  BOT_TENANT_ID: tenantId
  BOT_TEAMS_APP_ID: teamsAppId
  BOT_TAB_URL: tabUrl
  BOT_CREDENTIAL: botCredential
  BOT_CERTIFICATE: isManagedIdentity ? '' : '${secret}bot-certificate)'
  BOT_SITE_URL: siteUrl
  BOT_PUBLIC_URL: botUrl
  BOT_WEBHOOK_SECRET: '${secret}webhook-secret)'
  BOT_CARD_SECRET: '${secret}card-secret)'
  BOT_CARD_SECRET_BEFORE: empty(cardSecretBefore) ? '' : '${secret}${cardSecretBefore})'
  BOT_STORAGE: 'azure'
  BOT_STORAGE_ACCOUNT: storageAccountName
  BOT_CHANNEL: 'botbuilder'
  BOT_HOST: '0.0.0.0'
  // The port that App Service asks on unless told otherwise.
  BOT_PORT: '8080'
  BOT_LOG_LEVEL: 'info'
  APPLICATIONINSIGHTS_CONNECTION_STRING: connectionString
}

var platformSettings = {
  NODE_ENV: 'production'
  // The program is one package that nothing can write to, and nothing is built on the server.
  WEBSITE_RUN_FROM_PACKAGE: '1'
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  // The bot ends what is under way in 30 seconds; App Service gives 5 unless told.
  WEBSITES_CONTAINER_STOP_TIME_LIMIT: '40'
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${prefix}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: planSku
    capacity: instances
  }
  properties: {
    reserved: true
  }
}

resource webApp 'Microsoft.Web/sites@2023-12-01' = {
  name: '${prefix}-bot'
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // Any instance may answer anybody.
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      linuxFxVersion: 'NODE|22-lts'
      appCommandLine: 'node main.js'
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      http20Enabled: true
      remoteDebuggingEnabled: false
      // Whether the process lives. Not /readyz: that fails in all instances at once when SharePoint is down, and App Service would then replace
      // instances, with messages on their way, that nothing is wrong with. Watch /readyz from outside instead.
      healthCheckPath: '/healthz'
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: webApp
  name: 'appsettings'
  properties: union(botSettings, platformSettings)
}

// No passwords for uploading: only people and pipelines that sign in to Entra.
resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: webApp
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: webApp
  name: 'scm'
  properties: {
    allow: false
  }
}

// The bot's own lines, which hold no names, and what the platform does. Not the HTTP log, which has addresses of callers.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'log'
  scope: webApp
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
    ]
  }
}

resource registration 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${prefix}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: 'Innkjøp'
    endpoint: '${botUrl}/api/messages'
    msaAppId: botAppId
    msaAppType: isManagedIdentity ? 'UserAssignedMSI' : 'SingleTenant'
    msaAppTenantId: tenantId
    msaAppMSIResourceId: isManagedIdentity ? identityId : null
    // No Direct Line: Teams is the only way in.
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: registration
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}

output webAppName string = webApp.name
output webAppHost string = webApp.properties.defaultHostName
