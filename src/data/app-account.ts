/** Whatever an app writes is by this user of the site ([I] pnp/pnpframework#437: "SharePoint App"); numbers beyond it are SharePoint's own accounts. */
const sharePointApp = 1_073_741_822;

/**
 * Whether a number of a site's user is no person's: SharePoint's own, or that of an app.
 * @example isAppAccount(1073741822) // true
 */
export const isAppAccount = (userId: number): boolean => userId >= sharePointApp;
