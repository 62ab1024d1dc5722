import type { LockedPackage } from './locked-packages';

/**
 * Packages that bring a script to be run at installation, and whether it is needed. npm reads the answer from `allowScripts` in package.json, and leaves out
 * what is not allowed.
 */
export const installScripts: readonly { readonly name: string; readonly isNeeded: boolean; readonly why: string }[] = [
  {
    name: '@parcel/watcher',
    isNeeded: false,
    why: 'compiles itself where no ready-made variant fits; the bundler does not watch here',
  },
  { name: '@swc/core', isNeeded: false, why: 'looks whether its variant for the platform is there' },
  { name: 'esbuild', isNeeded: false, why: 'makes its command start faster; its variant for the platform works without' },
  { name: 'tree-sitter-bicep', isNeeded: false, why: 'makes a grammar for Node; the tests read the one in WebAssembly' },
  {
    name: 'node',
    isNeeded: true,
    why: 'fetches the Node 22 that SharePoint Framework asks for, of this version and past the lockfile, beside the build of the web parts',
  },
];

/** Scripts nobody has looked at, and answers in package.json that do not agree with the list; a sentence each. */
export function installScriptFaults(
  packages: readonly LockedPackage[],
  allowScripts: Readonly<Record<string, boolean>>,
): readonly string[] {
  return packages
    .filter(({ hasInstallScript }) => hasInstallScript)
    .flatMap(({ name, version }) => {
      const known = installScripts.find((script) => script.name === name);
      if (!known) return [`${name}@${version} runs a script when it is installed, and nobody has said why`];
      const answer = allowScripts[`${name}@${version}`] ?? allowScripts[name];
      if (answer === known.isNeeded) return [];
      return [`allowScripts in package.json must say ${String(known.isNeeded)} for ${name}@${version}`];
    });
}
