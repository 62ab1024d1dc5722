/** What jest writes of a run (`--json`), as far as it is counted here. */
export interface JestResult {
  readonly testResults: readonly {
    /** The file. */
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noTests: Counts = { passed: 0, failed: 0, skipped: 0 };
export const add = (a: Counts, b: Counts): Counts => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

function countsOfFile({ status, assertionResults }: JestResult['testResults'][number]): Counts {
  const count = (...statuses: readonly string[]) => assertionResults.filter((each) => statuses.includes(each.status)).length;
  const failed = count('failed');
  return {
    passed: count('passed'),
    // A file that cannot be loaded, or fails outside its tests, has no test to fail: it counts as one.
    failed: status === 'failed' ? Math.max(1, failed) : failed,
    skipped: count('pending', 'skipped', 'todo', 'disabled'),
  };
}

/** The files in which something failed. */
export const failedFiles = ({ testResults }: JestResult): readonly string[] =>
  testResults.filter((file) => countsOfFile(file).failed > 0).map(({ name }) => name);

/** The count of a run in which some files were run a second time: the second time counts. */
export function countAll(first: JestResult, second: JestResult | null): Counts {
  const again = new Map(second?.testResults.map((file) => [file.name, file]));
  return first.testResults.map((file) => countsOfFile(again.get(file.name) ?? file)).reduce(add, noTests);
}

/** What failed the first time and not the second, to be told of: it passes, but something decides it that should not. */
export function unsteady(first: JestResult, second: JestResult | null): readonly string[] {
  const failing = new Set(second?.testResults.flatMap(failedIn));
  const again = new Set(second?.testResults.map(({ name }) => name));
  return first.testResults
    .filter(({ name }) => again.has(name))
    .flatMap((file) => failedIn(file).filter((name) => !failing.has(name)));
}

const failedIn = ({ name, assertionResults }: JestResult['testResults'][number]): readonly string[] =>
  assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => `${name}: ${fullName}`);
