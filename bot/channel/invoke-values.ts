import { z } from 'zod';

const shortText = z.string().max(2048);
const parameter = z.object({ name: shortText.nullish(), value: z.unknown().optional() });
const query = z.object({
  commandId: shortText.nullish(),
  parameters: z.array(parameter).max(20).nullish(),
  queryOptions: z.object({ skip: z.number().nullish(), count: z.number().nullish() }).nullish(),
});
const link = z.object({ url: z.url({ protocol: /^https?$/ }).max(2048) });
const cardAction = z.object({
  action: z.object({
    type: z.literal('Action.Execute'),
    id: shortText.nullish(),
    verb: shortText,
    data: z.record(z.string(), z.unknown()).nullish(),
  }),
  trigger: z.enum(['manual', 'automatic']).nullish(),
});

export interface ExtensionQuery {
  readonly commandId: string;
  readonly text: string;
  readonly skip: number;
  readonly count: number;
}

export interface CardAction {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** `automatic`: Teams refreshes the card for somebody who looks at it. */
  readonly trigger: 'manual' | 'automatic';
}

/**
 * The value of `composeExtension/query`; `null` when it is none. The search text is the parameter of that name, and the only one where the host leaves the name
 * out; a host that opens the extension before anything is typed sends `initialRun` with the value `true`.
 */
export function readExtensionQuery(value: unknown, parameterName: string): ExtensionQuery | null {
  const read = query.safeParse(value);
  if (!read.success) return null;
  const parameters = read.data.parameters ?? [];
  const named = parameters.find((candidate) => candidate.name === parameterName);
  const nameless = parameters.find((candidate) => !candidate.name);
  const text = (named ?? nameless)?.value;
  return {
    commandId: read.data.commandId ?? '',
    text: typeof text === 'string' ? text.slice(0, 500) : '',
    skip: Math.max(0, Math.trunc(read.data.queryOptions?.skip ?? 0)),
    count: Math.min(25, Math.max(1, Math.trunc(read.data.queryOptions?.count ?? 25))),
  };
}

/** The address of `composeExtension/queryLink`; `null` when it is none. */
export function readExtensionLink(value: unknown): string | null {
  const read = link.safeParse(value);
  return read.success ? read.data.url : null;
}

/** The value of `adaptiveCard/action`; `null` when it is none. */
export function readCardAction(value: unknown): CardAction | null {
  const read = cardAction.safeParse(value);
  if (!read.success) return null;
  const { action, trigger } = read.data;
  return { verb: action.verb, data: action.data ?? {}, trigger: trigger ?? 'manual' };
}
