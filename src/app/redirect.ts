import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

// The window that Microsoft comes back to: hands Entra's answer to the tab, takes it out of the address and closes. Whoever opens the page by hand has no
// answer for it to hand over, and reads that the window can be closed.
broadcastResponseToMainFrame().catch(() => undefined);
