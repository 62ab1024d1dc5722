import { badArgument } from './errors';
import type { PathArgument, SpRequest } from './request';

/** The arguments of the path's last segment, by name or, when they have none, by place. */
export function lastArguments(request: SpRequest, ...names: readonly string[]): (PathArgument | undefined)[] {
  const args = request.segments.at(-1)?.args ?? [];
  return names.map(
    (name, index) =>
      args.find((argument) => argument.name === name.toLowerCase()) ??
      (args[index]?.name === undefined ? args[index] : undefined),
  );
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
