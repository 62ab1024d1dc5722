import type { Handle, InboundRequest, InboundResponse } from './channel';
import type { ChannelOptions } from './channel-options';
import type { InboundActivity } from './inbound-activity';
import { readActivity } from './read-activity';
import { createSigningKeys } from './signing-keys';
import { isOwnProgram, verifyCaller, type CallerRules } from './verify-caller';

/** Lets a framework run the turn of an activity whose sender is known. `raw` is the body as it came. */
export type RunTurn = (raw: Record<string, unknown>, turn: () => Promise<void>) => Promise<void>;

export type Receive = (request: InboundRequest, handle: Handle) => Promise<InboundResponse>;

/**
 * The way in, the same for both frameworks: the body is checked, then the sender, and only then does the framework see the activity. botbuilder 4.23 rejects
 * on a body without `type`, before it asks who sent it, and Express 4 let that end the process.
 */
export function createReceive(options: ChannelOptions, runTurn: RunTurn): Receive {
  const { metadataUrl, keyTimeoutMs, now, appId, issuer, isAllowedService, unsignedCallers, onProblem } = options;
  const keys = createSigningKeys({ metadataUrl, timeoutMs: keyTimeoutMs, now });
  const rules: CallerRules = { appId, issuer, keys, isAllowedService, now };

  return async (request, handle) => {
    const read = readActivity(request.body);
    if ('fault' in read) return { status: 400, body: { error: `This is no activity of Teams: ${read.fault}` } };
    try {
      const { serviceUrl } = read.activity;
      if (!unsignedCallers || !isAllowedService(serviceUrl) || !isOwnProgram(request.headers, serviceUrl))
        await verifyCaller(rules, authorizationOf(request), { serviceUrl, channelId: 'msteams' });
    } catch (error) {
      // Why is told to the log and not to the caller: it would help only whoever tries tokens.
      onProblem('caller refused', error);
      return { status: 401 };
    }
    try {
      return await answer(read.activity, request.body as Record<string, unknown>, handle, runTurn);
    } catch (error) {
      // Teams gets a plain answer and the process goes on.
      onProblem('activity failed', error);
      return { status: 500 };
    }
  };
}

async function answer(
  activity: InboundActivity,
  raw: Record<string, unknown>,
  handle: Handle,
  runTurn: RunTurn,
): Promise<InboundResponse> {
  let response: InboundResponse | void = undefined;
  await runTurn(raw, async () => {
    response = await handle(activity);
  });
  const given = response as InboundResponse | undefined;
  if (activity.kind === 'invoke') return given ?? { status: 501 };
  return { status: given?.status ?? 200 };
}

function authorizationOf({ headers }: InboundRequest): string | undefined {
  const value = headers['authorization'];
  return typeof value === 'string' ? value : undefined;
}
