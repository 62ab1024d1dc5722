import { add, countAll, failedFiles, unsteady, type JestResult } from '../support/test-counts';

const file = (name: string, ...statuses: readonly string[]): JestResult['testResults'][number] => ({
  name,
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status, index) => ({ fullName: `test ${index + 1}`, status })),
});
const first: JestResult = {
  testResults: [file('a', 'passed', 'failed', 'passed'), file('b', 'passed', 'pending', 'todo'), file('c', 'failed')],
};

test('without a second time everything counts as it was', () => {
  expect(failedFiles(first)).toEqual(['a', 'c']);
  expect(countAll(first, null)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  expect(unsteady(first, null)).toEqual([]);
});

test('what passes the second time is passed and told of, what fails twice has failed', () => {
  const second: JestResult = { testResults: [file('a', 'passed', 'passed', 'passed'), file('c', 'failed')] };
  expect(countAll(first, second)).toEqual({ passed: 4, failed: 1, skipped: 2 });
  expect(unsteady(first, second)).toEqual(['a: test 2']);
});

test('a file that cannot be loaded is one failure, the second time too', () => {
  const broken: JestResult = { testResults: [{ name: 'd', status: 'failed', assertionResults: [] }] };
  expect(failedFiles(broken)).toEqual(['d']);
  expect(countAll(broken, broken)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('a test that another one breaks the second time counts', () => {
  const second: JestResult = { testResults: [file('a', 'failed', 'passed', 'passed'), file('c', 'passed')] };
  expect(countAll(first, second)).toEqual({ passed: 4, failed: 1, skipped: 2 });
  expect(add({ passed: 1, failed: 2, skipped: 3 }, { passed: 1, failed: 1, skipped: 1 })).toEqual({
    passed: 2,
    failed: 3,
    skipped: 4,
  });
});
