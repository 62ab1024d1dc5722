import { app, nestedAppAuth, pages } from '@microsoft/teams-js';
import { languageOf, type Language } from '../ui/text/language';
import { OutsideTeamsError } from './app-errors';
import { withinTime } from './within-time';

export type HostTheme = 'default' | 'dark' | 'contrast';

/** Teams as the app sees it. This file is the only one that knows teams-js. */
export interface Host {
  readonly theme: HostTheme;
  readonly language: Language;
  /** The page that a deep link asked for, e.g. `avtalar/12`; empty without one. */
  readonly subPageId: string;
  readonly userName: string;
  /** False in an ordinary browser, where the app signs in by a window of its own. */
  readonly isTeams: boolean;
  /** The tenant that owns the channel, otherwise the person's own; empty outside Teams. */
  readonly tenantId: string;
  /** True for somebody from another tenant in a shared channel. */
  readonly isExternal: boolean;
  readonly canSignIn: boolean;
  onThemeChange(handler: (theme: HostTheme) => void): void;
  notifySuccess(): void;
  /** Something is in the way, and the app itself tells the person what. */
  notifyExpectedFailure(message: string): void;
  /** The app cannot show anything: Teams has to. */
  notifyFailure(message: string): void;
  shareLink(subPageId: string, label: string): void;
  openLink(url: string): Promise<void>;
}

/** Teams answers within a second; a page that nobody answers is not in Teams. */
const answerWithinMs = 10_000;

/** Says hello to Teams and reads where we are and who is here. Rejects with `OutsideTeamsError` when there is no Teams. */
export async function connectHost(): Promise<Host> {
  try {
    await withinTime(app.initialize(), answerWithinMs, () => new OutsideTeamsError());
  } catch (cause) {
    throw new OutsideTeamsError({ cause });
  }
  // Early, so that Teams takes its own loading picture away and ours is seen.
  app.notifyAppLoaded();
  return hostOf(await app.getContext(), nestedAppAuth.isNAAChannelRecommended());
}

/** The same from a context, so that the choices can be tested without Teams. */
export function hostOf(context: app.Context, canSignIn: boolean): Host {
  const ownTenant = context.user?.tenant?.id ?? '';
  const ownerTenant = context.channel?.ownerTenantId;
  return {
    theme: themeOf(context.app.theme),
    language: languageOf(context.app.locale),
    subPageId: context.page.subPageId ?? '',
    isTeams: true,
    userName: context.user?.displayName ?? context.user?.userPrincipalName ?? '',
    tenantId: ownerTenant ?? ownTenant,
    isExternal: ownerTenant !== undefined && ownTenant !== ownerTenant,
    canSignIn,
    onThemeChange: (handler) => app.registerOnThemeChangeHandler((theme) => handler(themeOf(theme))),
    notifySuccess: () => void app.notifySuccess(),
    notifyExpectedFailure: (message) => app.notifyExpectedFailure({ reason: app.ExpectedFailureReason.Other, message }),
    notifyFailure: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
    shareLink: (subPageId, subPageLabel) => pages.shareDeepLink({ subPageId, subPageLabel }),
    openLink: (url) => app.openLink(url),
  };
}

export function themeOf(name: string): HostTheme {
  return name === 'dark' || name === 'contrast' ? name : 'default';
}
