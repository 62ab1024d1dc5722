/** What teams-js posts to its host, as far as the local Teams reads it. */
interface TeamsRequest {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: readonly unknown[];
  readonly data?: string;
}

/** How the host answers each thing a tab can ask; what is not here is a message without an answer. */
export interface TeamsHost {
  readonly context: () => object;
  /** False for a Teams from before it could sign in for the app inside it. */
  readonly canSignIn: () => boolean;
  readonly authenticate: (data: string) => Promise<string>;
  readonly appLoaded: () => void;
  readonly appReady: () => void;
  readonly appFailed: (reason: string, message: string) => void;
  readonly shareDeepLink: (subPageId: string, label: string) => void;
  readonly openLink: (url: string) => void;
  /** Only for the page that sets up a tab: whether it may be saved, and that it has been. */
  readonly settingsValid?: (valid: boolean) => void;
  readonly settingsSaved?: () => void;
}

const runtimeOf = (canSignIn: boolean): object => ({
  apiVersion: 4,
  isNAAChannelRecommended: canSignIn,
  supports: { ...(canSignIn ? { nestedAppAuth: {} } : {}), pages: { config: {} } },
});

/** The version of the client SDK that this host speaks. */
const hostVersion = '2.58.0';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Listens to one frame and speaks Teams' side of the teams-js protocol with it. Returns how to tell the frame something, and how to stop. */
export function speakTeams(
  frame: HTMLIFrameElement,
  frameContext: string,
  host: TeamsHost,
): { push: (func: string, args: unknown[]) => void; stop: () => void } {
  const answers: Record<string, (args: readonly unknown[], data: string) => unknown[] | Promise<unknown[]> | undefined> = {
    // teams-js looks for nested app authentication in the fourth answer, so the version comes third and the runtime last.
    initialize: () => [frameContext, 'web', hostVersion, JSON.stringify(runtimeOf(host.canSignIn()))],
    getContext: () => [host.context()],
    'nestedAppAuth.execute': async (_args, data) => [null, await host.authenticate(data)],
    'appInitialization.appLoaded': () => void host.appLoaded(),
    'appInitialization.success': () => void host.appReady(),
    'appInitialization.expectedFailure': () => void host.appReady(),
    'appInitialization.failure': (args) => void host.appFailed(text(args[0]), text(args[1])),
    shareDeepLink: (args) => void host.shareDeepLink(text(args[0]), text(args[1])),
    executeDeepLink: (args) => {
      host.openLink(text(args[0]));
      return [true];
    },
    'settings.setValidityState': (args) => void host.settingsValid?.(args[0] === true),
    'settings.setSettings': () => [true],
    'settings.save.success': () => void host.settingsSaved?.(),
    'settings.getSettings': () => [{ entityId: 'innkjop' }],
  };

  const hear = (event: MessageEvent<TeamsRequest>): void => {
    // The tab is served from this same address, so anything from elsewhere is not ours.
    if (event.source !== frame.contentWindow || event.origin !== window.location.origin) return;
    const { id, uuidAsString, func, args = [], data = '' } = event.data;
    const answer = answers[func];
    if (!answer) return;
    void Promise.resolve(answer(args, data)).then((reply) => {
      if (reply) frame.contentWindow?.postMessage({ id, uuidAsString, args: reply }, window.location.origin);
    });
  };
  window.addEventListener('message', hear);

  return {
    push: (func, args) => frame.contentWindow?.postMessage({ func, args }, window.location.origin),
    stop: () => window.removeEventListener('message', hear),
  };
}
