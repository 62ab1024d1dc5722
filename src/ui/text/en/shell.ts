import type { shell as nn } from '../nn/shell';
import type { Texts } from '../texts';

export const shell: Texts<typeof nn> = {
  appName: 'Innkjøp',
  navigation: 'Main menu',
  skip: 'Go to the content',
  home: 'Home',
  agreements: 'Agreements',
  serviceAreas: 'Service areas',
  plan: 'Needs and plan',
  guide: 'Buying guide',
  administration: 'Administration',
  moreScreens: 'More pages',
  signedInAs: 'Signed in as {{name}}',
  signIn: 'Sign in',
  signInAgain: 'Open the window again',
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
    offline: {
      title: 'We cannot reach SharePoint',
      body: 'Check your network and try again. If the rest of Teams works, SharePoint may be down; wait a few minutes.',
    },
  },
};
