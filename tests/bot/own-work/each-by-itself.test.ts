import { eachByItself } from '../../../bot/each-by-itself';

test('what fails keeps nothing else back, is logged by its name, and the first of it is what is told', async () => {
  const done: string[] = [];
  const logged: object[] = [];
  const log = { error: (fields: object) => void logged.push(fields) };
  const first = new Error('one');
  const works = {
    one: () => {
      throw first;
    },
    two: async () => done.push('two'),
    three: async () => Promise.reject(new TypeError('three')),
    four: async () => done.push('four'),
  };
  await expect(eachByItself(works, log)).rejects.toBe(first);
  expect(done).toEqual(['two', 'four']);
  expect(logged).toMatchObject([
    { work: 'one', problem: 'Error' },
    { work: 'three', problem: 'TypeError' },
  ]);
  await expect(eachByItself({ two: works.two }, log)).resolves.toBeUndefined();
});
