import { ProductError } from '../../src/domain/product-error';

type Field = string | number | boolean | null | Readonly<Record<string, unknown>>;

/**
 * The only fields whose text is written: ids that stand for no person, states and codes. Names, addresses, titles and what people write have no field to stand
 * in, whoever logs them by mistake. Numbers and truth values say nothing about anybody and are always written.
 */
const textFields = new Set([
  'activityId',
  'activityKind',
  'by',
  'channel',
  'check',
  'code',
  'correlationId',
  'deadlineDate',
  'deadlineKind',
  'event',
  'everything',
  'instance',
  'invoke',
  'kind',
  'mode',
  'nextDay',
  'outboxId',
  'outcome',
  'problem',
  'reason',
  'signal',
  'state',
  'step',
  'storage',
  'week',
  'what',
]);

/** What slips through in an allowed field all the same: addresses and user principal names, Teams' ids of people, tokens. */
const secrets: readonly RegExp[] = [
  /[^\s@"'<>|:;,()]+@[^\s@"'<>|:;,()]+\.[\p{L}\d.-]+/gu,
  /\b29:[\w-]+/g,
  /\beyJ[\w-]+(\.[\w-]*){0,2}/g,
  /\bBearer\s+\S+/gi,
];
const leftOut = '[left out]';

export function withoutSecrets(fields: object): Readonly<Record<string, Field>> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, fieldOf(key, value)]));
}

function fieldOf(key: string, value: unknown): Field {
  if (value instanceof Error) return errorFields(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string' || !textFields.has(key)) return leftOut;
  return secrets.reduce((text, secret) => text.replaceAll(secret, leftOut), value.slice(0, 300));
}

/**
 * An error by its class, code and place in the program. Its message may quote anything; only those that the product wrote itself without data would be safe,
 * and nothing tells them apart.
 */
function errorFields(error: Error, depth = 0): Readonly<Record<string, unknown>> {
  const { name, cause } = error;
  const code = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : null;
  const status = 'status' in error && typeof error.status === 'number' ? error.status : null;
  return {
    type: error instanceof ProductError ? error.constructor.name : name,
    ...(code === null ? {} : { code }),
    ...(status === null ? {} : { status }),
    at: framesOf(error),
    ...(cause instanceof Error && depth < 4 ? { cause: errorFields(cause, depth + 1) } : {}),
  };
}

/** The stack without the message that it begins with. */
const framesOf = ({ stack }: Error): readonly string[] =>
  (stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at [^@]+$/.test(line) && /:\d+:\d+\)?$/.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
