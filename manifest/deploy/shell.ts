import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Tool } from './step';

/** What others' programs are to a step; tests have their own. */
export interface Shell {
  has(tool: Tool): boolean;
  /** Runs a line and shows what it says. Answers its exit code. */
  run(line: string): Promise<number>;
}

export const realShell: Shell = {
  has(tool) {
    return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
      try {
        accessSync(join(folder, tool), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
  },
  async run(line) {
    // Ctrl-C reaches the program too: it ends, and what was done and how to go on is told afterwards.
    const stay = (): void => undefined;
    process.on('SIGINT', stay);
    try {
      const child = spawn('sh', ['-euc', line], { stdio: 'inherit' });
      const [code] = (await once(child, 'close')) as [number | null];
      return code ?? interrupted;
    } finally {
      process.off('SIGINT', stay);
    }
  },
};

/** What a shell answers for a program that Ctrl-C ended. */
const interrupted = 130;

/** How to get what is missing. */
export const installHints: Readonly<Record<Tool, string>> = {
  az: 'Azure CLI: https://learn.microsoft.com/cli/azure/install-azure-cli, then az login --tenant TENANT. Azure Cloud Shell (Bash) has it.',
  m365: 'CLI for Microsoft 365: npm install --global @pnp/cli-microsoft365, then m365 setup and m365 login',
  swa: 'Static Web Apps CLI: npm install --global @azure/static-web-apps-cli',
  openssl: 'OpenSSL, which comes with most systems',
};
