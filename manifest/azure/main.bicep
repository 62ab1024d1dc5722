// Everything in Azure for one installation, in one resource group. Deployed again it changes only what differs.
// The identity of the bot is there before: `npm run deploy -- --only entra` makes it, because the bot's app id is its client id.
targetScope = 'resourceGroup'

@description('Begins the names of all resources; some of them are unique in the world. 3 to 17 small letters, digits and hyphens.')
@minLength(3)
@maxLength(17)
param prefix string

@description('Where the data lie. Norway East keeps them in Norway.')
param location string

param tenantId string

@description('The client id of the managed identity, or of the app registration when the bot signs in with a certificate.')
param botAppId string

@description('managed-identity has nothing to rotate; certificate is for those who must keep the key themselves.')
@allowed(['managed-identity', 'certificate'])
param botCredential string

@description('The object id of the enterprise application of the bot, only for certificate.')
param botServicePrincipalId string = ''

param teamsAppId string

@description('Where the tab is: links to it show what they lead to.')
param tabUrl string

param siteUrl string

@description('Where Teams and SharePoint reach the bot, without a slash at the end.')
param botUrl string

@description('How many instances of the bot run at once. With two, one may fail or be replaced.')
@minValue(2)
@maxValue(10)
param instances int

param planSku string

@minValue(30)
@maxValue(730)
param logRetentionDays int

@description('Nothing more is taken in when so much has come in a day, so that a fault cannot make the bill large.')
@minValue(1)
param logDailyCapGb int

@description('Static Web Apps are in few regions. It holds program files and no data.')
param tabLocation string

@allowed(['Free', 'Standard'])
param tabSku string

@description('What stands in the setting BOT_CARD_SECRET_BEFORE: the name of a secret in the vault while a rotation lasts, otherwise nothing.')
param cardSecretBefore string = ''

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = {
  name: '${prefix}-bot'
}

var isManagedIdentity = botCredential == 'managed-identity'
// Who reads and writes the data: the identity itself, or the app that signs in with the certificate.
var botPrincipalId = isManagedIdentity ? identity.properties.principalId : botServicePrincipalId

module monitoring 'monitoring.bicep' = {
  name: 'monitoring'
  params: {
    prefix: prefix
    location: location
    botPrincipalId: botPrincipalId
    logRetentionDays: logRetentionDays
    logDailyCapGb: logDailyCapGb
  }
}

module storage 'storage.bicep' = {
  name: 'storage'
  params: {
    prefix: prefix
    location: location
    botPrincipalId: botPrincipalId
  }
}

module vault 'vault.bicep' = {
  name: 'vault'
  params: {
    prefix: prefix
    location: location
    tenantId: tenantId
    // The web app resolves the references, always with its own identity.
    readerPrincipalId: identity.properties.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module bot 'bot.bicep' = {
  name: 'bot'
  params: {
    prefix: prefix
    location: location
    tenantId: tenantId
    botAppId: botAppId
    botCredential: botCredential
    identityId: identity.id
    teamsAppId: teamsAppId
    tabUrl: tabUrl
    siteUrl: siteUrl
    botUrl: botUrl
    instances: instances
    planSku: planSku
    storageAccountName: storage.outputs.accountName
    vaultUri: vault.outputs.uri
    cardSecretBefore: cardSecretBefore
    connectionString: monitoring.outputs.connectionString
    workspaceId: monitoring.outputs.workspaceId
  }
}

module tab 'tab.bicep' = {
  name: 'tab'
  params: {
    prefix: prefix
    location: tabLocation
    sku: tabSku
  }
}

output webAppName string = bot.outputs.webAppName
output webAppHost string = bot.outputs.webAppHost
output storageAccountName string = storage.outputs.accountName
output vaultName string = vault.outputs.vaultName
output tabName string = tab.outputs.tabName
output tabHost string = tab.outputs.tabHost
