// What the bot must not forget. Only tokens of Entra open it: there is no key that could leak.
param prefix string
param location string
param botPrincipalId string

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: '${replace(prefix, '-', '')}data'
  location: location
  kind: 'StorageV2'
  sku: {
    // Three buildings of one region: the data stay in the country.
    name: 'Standard_ZRS'
  }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: 'Allow'
    }
  }
}

// Storage Table Data Contributor
var tables = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3')
// Storage Queue Data Contributor
var queues = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '974c5e8b-45b9-4653-ba55-5f855dd0fb88')

resource botWritesTables 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, botPrincipalId, tables)
  scope: account
  properties: {
    roleDefinitionId: tables
    principalId: botPrincipalId
    principalType: 'ServicePrincipal'
  }
}

resource botWritesQueues 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, botPrincipalId, queues)
  scope: account
  properties: {
    roleDefinitionId: queues
    principalId: botPrincipalId
    principalType: 'ServicePrincipal'
  }
}

output accountName string = account.name
