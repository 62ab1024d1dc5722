/** The local tenant: invented, and the same in every local SharePoint, so that a token works against each of them. */
export const tenantId = '5c1f0b7e-4d0a-4c0e-9f6a-a1be2aa1be2a';
export const tenantDomain = 'alver.example';
/** Where the guest comes from. */
export const guestTenantId = 'be26e0de-77aa-4b1d-8c55-0be26e0be26e';
