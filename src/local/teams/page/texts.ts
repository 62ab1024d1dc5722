import type { LocalPersonKind } from '../local-person';
import { signInTexts } from './sign-in-texts';
import type { HostState, Language } from './state';

/** Teams' frame has its own languages, apart from those of the tab. */
export interface FrameTexts {
  readonly marker: string;
  readonly switches: string;
  readonly labels: Readonly<Record<Exclude<keyof HostState, 'lang' | 'tab' | 'message'> | 'language', string>>;
  readonly theme: Readonly<Record<HostState['theme'], string>>;
  readonly width: Readonly<Record<HostState['width'], string>>;
  readonly place: Readonly<Record<HostState['place'], string>>;
  readonly signin: Readonly<Record<HostState['signin'], string>>;
  readonly kind: Readonly<Record<LocalPersonKind, string>>;
  readonly rail: {
    readonly label: string;
    readonly activity: string;
    readonly chat: string;
    readonly teams: string;
    readonly calendar: string;
    readonly sharePoint: string;
  };
  readonly app: string;
  readonly search: string;
  readonly signedInAs: string;
  readonly notHere: string;
  readonly team: string;
  readonly channel: string;
  readonly general: string;
  readonly sharedChannel: string;
  readonly yourTeams: string;
  readonly channelTabs: string;
  readonly posts: string;
  readonly files: string;
  readonly share: { readonly title: string; readonly copy: string; readonly copied: string; readonly link: string };
  readonly consent: { readonly title: string; readonly body: string; readonly accept: string; readonly cancel: string };
  readonly failed: { readonly title: string; readonly retry: string };
  readonly addTab: { readonly button: string; readonly title: string; readonly save: string };
  readonly close: string;
}

const nn: FrameTexts = {
  marker: 'Lokalt Teams – berre for utprøving',
  switches: 'Brytarar for utprøving',
  labels: { person: 'Person', theme: 'Tema', language: 'Språk', width: 'Breidd', place: 'Stad', signin: 'Innlogging' },
  theme: { light: 'Lyst', dark: 'Mørkt', contrast: 'Kontrast' },
  width: { full: 'Full', '720': '720 px', '320': '320 px' },
  place: { personal: 'Personleg fane', channel: 'Delt kanal', chat: 'Chat', activity: 'Aktivitet' },
  signin: signInTexts.nn,
  kind: {
    lead: 'innkjøpsleiar',
    owner: 'avtaleeigar',
    resource: 'ressursperson',
    employee: 'tilsett',
    guest: 'gjest',
  },
  rail: { label: 'Teams', activity: 'Aktivitet', chat: 'Chat', teams: 'Team', calendar: 'Kalender', sharePoint: 'SharePoint' },
  app: 'Innkjøp',
  search: 'Søk',
  signedInAs: 'Innlogga som',
  notHere: 'er ikkje med i lokalt Teams',
  team: 'Innkjøp i Alver',
  channel: 'Innkjøpsressurs',
  general: 'Generelt',
  sharedChannel: 'delt kanal',
  yourTeams: 'Teama dine',
  channelTabs: 'Faner i kanalen',
  posts: 'Innlegg',
  files: 'Filer',
  share: { title: 'Del lenkje', copy: 'Kopier lenkja', copied: 'Kopiert', link: 'Lenkje' },
  consent: {
    title: 'Innkjøp ber om løyve',
    body: 'Appen vil lese og endre lister i SharePoint på dine vegner, berre det du sjølv har rett til.',
    accept: 'Godta',
    cancel: 'Avbryt',
  },
  failed: { title: 'Vi fekk ikkje opna appen.', retry: 'Prøv igjen' },
  addTab: { button: 'Legg til ei fane', title: 'Legg til Innkjøp', save: 'Lagre' },
  close: 'Lukk',
};

const nb: FrameTexts = {
  marker: 'Lokalt Teams – bare for utprøving',
  switches: 'Brytere for utprøving',
  labels: { person: 'Person', theme: 'Tema', language: 'Språk', width: 'Bredde', place: 'Sted', signin: 'Pålogging' },
  theme: { light: 'Lyst', dark: 'Mørkt', contrast: 'Kontrast' },
  width: { full: 'Full', '720': '720 px', '320': '320 px' },
  place: { personal: 'Personlig fane', channel: 'Delt kanal', chat: 'Chat', activity: 'Aktivitet' },
  signin: signInTexts.nb,
  kind: { lead: 'innkjøpsleder', owner: 'avtaleeier', resource: 'ressursperson', employee: 'ansatt', guest: 'gjest' },
  rail: { label: 'Teams', activity: 'Aktivitet', chat: 'Chat', teams: 'Team', calendar: 'Kalender', sharePoint: 'SharePoint' },
  app: 'Innkjøp',
  search: 'Søk',
  signedInAs: 'Pålogget som',
  notHere: 'er ikke med i lokalt Teams',
  team: 'Innkjøp i Alver',
  channel: 'Innkjøpsressurs',
  general: 'Generelt',
  sharedChannel: 'delt kanal',
  yourTeams: 'Teamene dine',
  channelTabs: 'Faner i kanalen',
  posts: 'Innlegg',
  files: 'Filer',
  share: { title: 'Del lenke', copy: 'Kopier lenken', copied: 'Kopiert', link: 'Lenke' },
  consent: {
    title: 'Innkjøp ber om tillatelse',
    body: 'Appen vil lese og endre lister i SharePoint på dine vegne, bare det du selv har rett til.',
    accept: 'Godta',
    cancel: 'Avbryt',
  },
  failed: { title: 'Vi fikk ikke åpnet appen.', retry: 'Prøv igjen' },
  addTab: { button: 'Legg til en fane', title: 'Legg til Innkjøp', save: 'Lagre' },
  close: 'Lukk',
};

const en: FrameTexts = {
  marker: 'Local Teams – for trying out only',
  switches: 'Switches for trying out',
  labels: { person: 'Person', theme: 'Theme', language: 'Language', width: 'Width', place: 'Place', signin: 'Sign-in' },
  theme: { light: 'Light', dark: 'Dark', contrast: 'Contrast' },
  width: { full: 'Full', '720': '720 px', '320': '320 px' },
  place: { personal: 'Personal tab', channel: 'Shared channel', chat: 'Chat', activity: 'Activity' },
  signin: signInTexts.en,
  kind: { lead: 'procurement lead', owner: 'contract owner', resource: 'resource person', employee: 'employee', guest: 'guest' },
  rail: { label: 'Teams', activity: 'Activity', chat: 'Chat', teams: 'Teams', calendar: 'Calendar', sharePoint: 'SharePoint' },
  app: 'Innkjøp',
  search: 'Search',
  signedInAs: 'Signed in as',
  notHere: 'is not part of the local Teams',
  team: 'Innkjøp i Alver',
  channel: 'Innkjøpsressurs',
  general: 'General',
  sharedChannel: 'shared channel',
  yourTeams: 'Your teams',
  channelTabs: 'Tabs in the channel',
  posts: 'Posts',
  files: 'Files',
  share: { title: 'Share link', copy: 'Copy the link', copied: 'Copied', link: 'Link' },
  consent: {
    title: 'Innkjøp asks for permission',
    body: 'The app wants to read and change lists in SharePoint on your behalf, only what you have the right to.',
    accept: 'Accept',
    cancel: 'Cancel',
  },
  failed: { title: 'We could not open the app.', retry: 'Try again' },
  addTab: { button: 'Add a tab', title: 'Add Innkjøp', save: 'Save' },
  close: 'Close',
};

export const frameTexts: Readonly<Record<Language, FrameTexts>> = { nn, nb, en };
