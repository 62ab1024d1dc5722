const learn = 'https://learn.microsoft.com/sharepoint/dev/sp-add-ins';

/** Pages that many behaviours are known from. */
export const sources = {
  listItems: `${learn}/working-with-lists-and-list-items-with-rest`,
  odata: `${learn}/use-odata-query-operations-in-sharepoint-rest-requests`,
  operations: `${learn}/complete-basic-operations-using-sharepoint-rest-endpoints`,
  endpoints: `${learn}/determine-sharepoint-rest-service-endpoint-uris`,
  batch: `${learn}/make-batch-requests-with-the-rest-apis`,
  sync: `${learn}/synchronize-sharepoint-items-using-the-rest-service`,
  formats: 'https://learn.microsoft.com/sharepoint/dev/apis/rest/json-light',
  thresholds: 'https://learn.microsoft.com/microsoft-365/community/large-lists-large-libraries-in-sharepoint',
  recorded: 'pnp/pnpcore, src/sdk/PnP.Core.Test/**/MockData',
} as const;
