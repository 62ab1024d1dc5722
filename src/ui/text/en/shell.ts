import type { shell as nn } from '../nn/shell';
import type { Texts } from '../texts';

export const shell: Texts<typeof nn> = {
  appName: 'Innkjøp',
  navigation: 'Main menu',
  skip: 'Go to the content',
  home: 'Home',
  agreements: 'Agreements',
  serviceAreas: 'Service areas',
  moreScreens: 'More pages',
  signedInAs: 'Signed in as {{name}}',
  signIn: 'Sign in',
  configure: {
    title: 'Add Innkjøp to the channel',
    body: 'Everyone in the channel sees the agreements they may read in SharePoint: deadlines, register and overview of each service area.',
    press: 'Press “Save” to add the tab. There is nothing to choose.',
  },
  notFound: {
    title: 'There is no such page',
    body: 'The link may be old or mistyped.',
    home: 'Go to Home',
  },
  crash: {
    title: 'This page stopped',
    body: 'Something went wrong in the app. What you have saved is safe. Load the page again; if it happens again, tell the procurement lead.',
    reload: 'Load the page again',
  },
  failure: {
    configuration: {
      title: 'The app is not set up yet',
      body: 'The system administrator must correct this in config.json; after that you can try again:',
    },
    outsideTeams: {
      title: 'Open Innkjøp in Microsoft Teams',
      body: 'This page works only in Teams, because Teams signs you in. Go to Teams and open the app Innkjøp there.',
    },
    consent: {
      title: 'The app lacks a permission',
      body: 'Innkjøp has not been allowed to read SharePoint for you. Ask the system administrator to approve the app in Microsoft Entra, then try again.',
    },
    cancelled: {
      title: 'You are not signed in',
      body: 'Signing in was cancelled. Sign in to see the agreements.',
    },
    unavailable: {
      title: 'This version of Teams is too old',
      body: 'Teams cannot sign you in to the app here. Update Teams, or open teams.microsoft.com in a browser.',
    },
    signIn: {
      title: 'We could not sign you in',
      body: 'Try again. If that does not help, close and open Teams; if it goes on, send the code below to the system administrator.',
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
      body: 'Check your network and try again. If the rest of Teams works, SharePoint may be down; wait a few minutes.',
    },
  },
};
