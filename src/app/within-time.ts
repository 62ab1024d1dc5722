/** The answer, or the error for one that does not come in time. */
export function withinTime<T>(answer: Promise<T>, limitMs: number, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), limitMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
