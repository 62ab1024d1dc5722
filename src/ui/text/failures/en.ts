import type { FailureTexts } from './failure-text';

export const failuresEn: FailureTexts = {
  configuration: {
    title: 'The app is not set up yet',
    body: 'The IT department must correct this in config.json; after that you can try again:',
  },
  outsideTeams: {
    title: 'Open Innkjøp in Microsoft Teams',
    body: 'This page works only in Teams, because Teams signs you in. Go to Teams and open the app Innkjøp there.',
  },
  signInNeeded: {
    title: 'Sign in to Innkjøp',
    body: 'You have opened Innkjøp outside Teams. Sign in with your work account in the window that opens; in Teams you are signed in at once.',
  },
  asking: {
    title: 'Sign in using the window from Microsoft',
    body: 'Innkjøp opens when you are done there. If you closed the window, you can open it again. If it shows an error number (AADSTS and digits), send it to the IT department.',
  },
  askingInTeams: {
    title: 'Answer in the window from Microsoft',
    body: 'Teams asks you something before Innkjøp can open. If you do not see the window, it may be behind Teams.',
  },
  consent: {
    title: 'The app lacks a permission',
    body: 'Innkjøp has not been allowed to read SharePoint for you. Ask the IT department to approve the app Innkjøp for the whole organisation in Microsoft Entra (SharePoint, AllSites.Manage), then try again.',
  },
  consentSent: {
    title: 'The request has been sent to the IT department',
    body: 'The IT department must approve the app Innkjøp in Microsoft Entra. You get an e-mail when that is done; try again then.',
  },
  declined: {
    title: 'You did not approve the app',
    body: 'Innkjøp cannot read the agreements unless you say yes to what Microsoft asks. Sign in again and accept; if you are in doubt, ask the IT department.',
  },
  cancelled: {
    title: 'You are not signed in',
    body: 'Signing in was cancelled. Sign in to see the agreements.',
  },
  popupBlocked: {
    title: 'The browser stopped the sign-in window',
    body: 'Allow pop-ups for this address in the browser and press the button again.',
  },
  device: {
    title: 'This device is not approved',
    body: 'Your organisation lets in only computers and phones that the IT department manages. Use your work computer; if this is it, the IT department must enrol it.',
  },
  policy: {
    title: 'The security rules stopped the sign-in',
    body: 'The rules of the organisation do not let you in from here. Ask the IT department to look at Conditional Access in Microsoft Entra, and give them the number below.',
  },
  secondFactor: {
    title: 'You must confirm who you are',
    body: 'The two-step sign-in was not completed. Try again and follow the window from Microsoft; if you cannot, the IT department can set up the second step anew for you.',
  },
  notAssigned: {
    title: 'You have not been added to the app',
    body: 'Ask the IT department to add you, or a group you are in, to the app Innkjøp in Microsoft Entra, then try again.',
  },
  notInvited: {
    title: 'Your account is not invited',
    body: 'The municipality that owns the agreements does not know the account you are signed in with. Ask the procurement lead or the owner of the channel to invite you as a guest; if you have several accounts, try again with another.',
  },
  ownOrganisation: {
    title: 'Your organisation does not allow this',
    body: 'The IT department of your own organisation must allow you to sign in at the municipality that owns the agreements (cross-tenant access settings in Microsoft Entra).',
  },
  theirOrganisation: {
    title: 'The municipality does not let your organisation in',
    body: 'Ask the owner of the channel to take it up with the IT department of their municipality: it must allow your organisation in the cross-tenant access settings of Microsoft Entra.',
  },
  account: {
    title: 'Your account cannot be used now',
    body: 'It is locked or disabled, or its password has expired. Sign in at office.com to see which; the IT department can open it again.',
  },
  otherAccount: {
    title: 'You are signed in as somebody else',
    body: 'The account was changed while the app was open. Try again to start the app anew as who you are now.',
  },
  registration: {
    title: 'The app is not registered correctly',
    body: 'Microsoft Entra does not know the app as it is set up. The IT department must correct the app registration or config.json; give them the number below.',
  },
  clock: {
    title: 'The clock of your computer is wrong',
    body: 'It is so far from the right time that the sign-in is not accepted. Turn on automatic time in the settings of the computer and try again.',
  },
  busy: {
    title: 'Microsoft’s sign-in does not answer as it should',
    body: 'This usually passes by itself. Wait a few minutes and try again.',
  },
  timeout: {
    title: 'Signing in took too long',
    body: 'There was no answer. Try again; if that does not help, close and open Teams or load the page again.',
  },
  unavailable: {
    title: 'This version of Teams cannot sign you in',
    body: 'Update Teams, or open teams.microsoft.com in a browser. If it happens there too, the IT department must look at it.',
  },
  signIn: {
    title: 'We could not sign you in',
    body: 'Try again. If that does not help, close and open Teams; if it goes on, send the code below to the IT department.',
  },
  noAccess: {
    title: 'You do not have access to the agreements',
    body: 'You are signed in, but the SharePoint site for procurement is not open to you. Ask the procurement lead for access, then try again.',
  },
  noAccessGuest: {
    title: 'Your organisation does not have access to the agreements',
    body: 'You are in the channel as a guest, but the SharePoint site for procurement is not open to you. Ask the procurement lead of the municipality that owns the channel for read access.',
  },
  offline: {
    title: 'We cannot reach SharePoint',
    body: 'Check your network and try again. If the rest of Teams works, SharePoint or Microsoft’s sign-in may be down; wait a few minutes.',
  },
  toGuest: {
    title: 'You are a guest in the channel',
    body: 'It is the IT department of the municipality that owns the channel that must help you with this, not your own. Ask the owner of the channel to take it up there.',
  },
};
