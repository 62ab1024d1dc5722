// The tab: static files. Their headers stand in staticwebapp.config.json beside them.
param prefix string
param location string
param sku string

resource tab 'Microsoft.Web/staticSites@2023-12-01' = {
  name: '${prefix}-tab'
  location: location
  sku: {
    name: sku
    tier: sku
  }
  properties: {
    stagingEnvironmentPolicy: 'Disabled'
    // The file with the headers is part of what is uploaded.
    allowConfigFileUpdates: true
  }
}

output tabName string = tab.name
output tabHost string = tab.properties.defaultHostname
