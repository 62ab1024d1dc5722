import { badArgument } from './errors';
import { parseLiteral } from './odata-path';
import type { PathArgument, SpRequest } from './request';

/**
 * The arguments of the path's last segment, by name or, when they have none, by place. SharePoint also takes them by name from the query string
 * [D] determine-sharepoint-rest-service-endpoint-uris, or from the body [D] webs-rest-api-reference, ApplyTheme.
 */
export function lastArguments(request: SpRequest, ...names: readonly string[]): (PathArgument | undefined)[] {
  const args = request.segments.at(-1)?.args ?? [];
  return names.map(
    (name, index) =>
      args.find((argument) => argument.name === name.toLowerCase()) ??
      (args[index]?.name === undefined ? args[index] : undefined) ??
      inQuery(request, name) ??
      inBody(request, name),
  );
}

function inQuery({ query }: SpRequest, name: string): PathArgument | undefined {
  const text = query.get(name.toLowerCase())?.trim();
  return text === undefined ? undefined : parseLiteral(text.replace(/^"(.*)"$/s, "'$1'"));
}

function inBody({ body }: SpRequest, name: string): PathArgument | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const value: unknown = Object.entries(body).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
  if (typeof value === 'string') return { kind: 'text', value };
  return typeof value === 'number' || typeof value === 'boolean'
    ? { kind: typeof value === 'number' ? 'number' : 'boolean', value: String(value) }
    : undefined;
}

export function numberOf(argument: PathArgument | undefined, name: string): number {
  const value = Number(argument?.value);
  if (argument === undefined || !/^\d{1,12}$/.test(argument.value) || !Number.isSafeInteger(value))
    throw badArgument(`The argument ${name} must be a whole number.`);
  return value;
}

export function textOf(argument: PathArgument | undefined, name: string): string {
  if (argument === undefined || argument.kind === 'null' || argument.value === '')
    throw badArgument(`The argument ${name} is missing.`);
  return argument.value;
}
