import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { InstanceOptions } from './instance-entry';

/** As many instances as asked for, and one that stands by loaded, so that whoever is killed is replaced at once. */
export class Instances {
  readonly #options: InstanceOptions;
  /** Below node_modules, because what is not bundled is found from there. */
  readonly #bundle = join(process.cwd(), 'node_modules/.cache', `innkjop-instance-${process.pid}`);
  readonly #living = new Set<ChildProcess>();
  #next: Promise<ChildProcess>;
  #isOver = false;

  constructor(options: InstanceOptions) {
    this.#options = options;
    execFileSync(process.execPath, ['--import', 'tsx', 'tests/soak/bundle-entry.ts', this.#bundle], { stdio: 'inherit' });
    this.#next = this.#load();
  }

  get living(): number {
    return this.#living.size;
  }

  async start(): Promise<void> {
    const child = await this.#next;
    this.#next = this.#load();
    this.#living.add(child);
    child.once('exit', (code) => {
      this.#living.delete(child);
      if (code && !this.#isOver) throw new Error(`An instance ended by itself with code ${code}.`);
    });
    child.send('go');
  }

  /** `kill -9` in the middle of whatever it does. */
  async kill(random: () => number): Promise<void> {
    const child = [...this.#living][Math.floor(random() * this.#living.size)];
    if (!child) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    const children = [...this.#living];
    for (const child of children) child.kill('SIGTERM');
    await Promise.all(children.map(async (child) => child.exitCode === null && (await once(child, 'exit'))));
    (await this.#next).kill('SIGKILL');
    rmSync(this.#bundle, { recursive: true, force: true });
  }

  async #load(): Promise<ChildProcess> {
    const child = fork(join(this.#bundle, 'instance-entry.js'), [JSON.stringify(this.#options)], { execArgv: [] });
    await once(child, 'message');
    return child;
  }
}
