import { cataloguesStep } from '../../../manifest/deploy/steps/catalogues-step';
import { entraStep } from '../../../manifest/deploy/steps/entra-step';
import { settingsStep } from '../../../manifest/deploy/steps/settings-step';
import { siteGrantStep } from '../../../manifest/deploy/steps/site-grant-step';
import { allSteps } from '../../../manifest/deploy/steps';
import { quoted, type Step } from '../../../manifest/deploy/step';
import { fakeTools, type Answer, type FakeTools } from './support/fake-tools';
import { installationOf } from './support/installation-of';

/** The commands as they are, against programs that answer as told. */
describe('The commands for the programs of others', () => {
  const open: FakeTools[] = [];
  afterEach(() => {
    for (const tools of open.splice(0)) tools.close();
  });

  function runAll(step: Step, answers: readonly Answer[], given = installationOf()) {
    const tools = fakeTools(['az', 'm365', 'swa'], answers);
    open.push(tools);
    for (const { line } of step.commands(given.installation)) {
      const { code, output } = tools.run(line);
      if (code !== 0) return { code, output, asked: tools.asked() };
    }
    return { code: 0, output: '', asked: tools.asked() };
  }

  const { environment } = installationOf().installation;
  const ids: readonly Answer[] = [
    { to: /identity show/, says: `${environment.botAppId}\n` },
    { to: /rest --method get .*select=appId/, says: `${environment.tabClientId}\n` },
    { to: /ad sp show .*query id/, says: 'an-object-id\n' },
  ];

  it('make what is missing in Entra, and name no address that does not belong there', () => {
    const { code, asked } = runAll(entraStep, [...ids, { to: /ad sp show .*output none/, code: 3 }]);
    expect(code).toBe(0);
    expect(asked).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^az group create .*--name innkjop --location norwayeast/),
        expect.stringMatching(/^az identity create .*--name alver-innkjop-bot/),
        expect.stringMatching(
          /^az rest --method patch --url https:\/\/graph\.microsoft\.com\/v1\.0\/applications\(uniqueName='innkjop-alver-tab'\) --headers Content-Type=application\/json Prefer=create-if-missing --body @dist\/deploy\/alver\/entra\/tab\.json/,
        ),
        `az ad sp create --id ${environment.tabClientId} --output none`,
        `az ad app permission admin-consent --id ${environment.tabClientId}`,
        expect.stringContaining(
          '--body {"principalId":"an-object-id","resourceId":"an-object-id","appRoleId":"20d37865-089c-4dee-8c41-6967602d4ac8"}',
        ),
      ]),
    );
    expect(asked.join('\n')).not.toContain('innkjop-alver-bot');
  });

  it('leave in Entra what is there', () => {
    const has = { to: /appRoleAssignments .*appRoleId/, says: 'other\n20d37865-089c-4dee-8c41-6967602d4ac8\n' };
    const { code, asked } = runAll(entraStep, [has, ...ids]);
    expect(code).toBe(0);
    expect(asked.filter((line) => /sp create|--method post/.test(line))).toEqual([]);
  });

  it('stop where the file does not know the id that Entra gave, and say which to write where', () => {
    const { code, output, asked } = runAll(entraStep, [{ to: /identity show/, says: 'aaaa\n' }]);
    expect(code).toBe(1);
    expect(output).toContain('Write "botAppId": "aaaa" into manifest/environments/alver.json');
    expect(asked).toHaveLength(3);
  });

  it('register the bot by itself where it has a certificate', () => {
    const given = installationOf({}, { botCredential: 'certificate', botServicePrincipalId: environment.tenantId });
    const bot = { to: /innkjop-alver-bot.*select=appId/, says: environment.botAppId };
    const { code, asked } = runAll(entraStep, [bot, ...ids], given);
    expect(code).toBe(0);
    expect(asked.join('\n')).toContain("uniqueName='innkjop-alver-bot')");
    expect(asked.join('\n')).not.toContain('identity show');
  });

  it('let the bot into the one site, once', () => {
    expect(runAll(siteGrantStep, [{ to: /list/, says: '[]' }]).asked).toEqual([
      expect.stringContaining('apppermission list --siteUrl https://alver.sharepoint.com/sites/innkjop'),
      `m365 spo site apppermission add --siteUrl https://alver.sharepoint.com/sites/innkjop --appId ${environment.botAppId} --appDisplayName Innkjøp bot --permission fullcontrol`,
    ]);
    expect(runAll(siteGrantStep, [{ to: /list/, says: '[{"roles":["fullcontrol"]}]' }]).asked).toHaveLength(1);
  });

  it('make secrets that nobody else on the machine can read, each another, and of a length that the bot takes', () => {
    const { code, asked } = runAll(settingsStep, []);
    expect(code).toBe(0);
    const made = asked.filter((line) => line.includes('secret set'));
    expect(made).toHaveLength(2);
    const values = made.map((line) => /<([\w+/=]+)> 600$/.exec(line)?.[1] ?? '');
    expect(values.map(({ length }) => length)).toEqual([64, 64]);
    expect(values[0]).not.toBe(values[1]);
    // What stands on the command line is seen by everybody.
    for (const line of made) expect(line.replace(/<.*$/, '')).not.toContain(values[0]);
  });

  it('have the vault read again before the bot starts anew: a restart alone keeps what was read before', () => {
    const { asked } = runAll(settingsStep, []);
    const refresh = asked.findIndex((line) =>
      /^az rest --method post .*\/sites\/alver-innkjop-bot\/config\/configreferences\/appsettings\/refresh\?api-version=[\d-]+$/.test(
        line,
      ),
    );
    expect(refresh).toBeGreaterThan(-1);
    expect(asked.findIndex((line) => line.startsWith('az webapp restart'))).toBeGreaterThan(refresh);
  });

  it('never put another secret in the place of one that is there, also when the vault does not answer', () => {
    const made = (answers: readonly Answer[]) =>
      runAll(settingsStep, answers).asked.filter((line) => line.includes('secret set'));
    const there = ['webhook-secret', 'card-secret'].map((name) => ({
      to: new RegExp(`secret list .*'${name}'`),
      says: `${name}\n`,
    }));
    expect(made(there)).toEqual([]);
    expect(made(there.slice(0, 1))).toEqual([expect.stringContaining('--name card-secret')]);
    const { code, asked } = runAll(settingsStep, [{ to: /secret list/, code: 1 }]);
    expect([code, asked.length]).toEqual([1, 1]);
  });

  it('publish the Teams app the first time and bring it up to date later', () => {
    const first = runAll(cataloguesStep, [{ to: /teams app list/, says: '' }]).asked.at(-1);
    expect(first).toMatch(/^m365 teams app publish --filePath dist\/\S+\.zip$/);
    const later = runAll(cataloguesStep, [{ to: /teams app list/, says: 'e3e29acb\n' }]).asked.at(-1);
    expect(later).toMatch(/^m365 teams app update --id e3e29acb --filePath dist\/\S+\.zip$/);
  });

  it('name no program that a step does not say it needs', () => {
    const { installation } = installationOf({}, { botCredential: 'certificate', botServicePrincipalId: environment.tenantId });
    for (const step of allSteps) {
      const lines = step
        .commands(installation)
        .map(({ line }) => line)
        .join('\n');
      const named = ['az', 'm365', 'swa', 'openssl'].filter((tool) => new RegExp(`(^|[\\s(])${tool} [a-z]`, 'm').test(lines));
      expect([step.id, named]).toEqual([step.id, [...step.tools].sort((a, b) => named.indexOf(a) - named.indexOf(b))]);
    }
  });

  it('do the same when they are pasted into a shell that does not stop at what fails, and never end that shell', () => {
    const tools = fakeTools(['az'], [{ to: / list | show |--method get /, code: 1 }]);
    open.push(tools);
    const given = installationOf({}, { botCredential: 'certificate', botServicePrincipalId: environment.tenantId });
    for (const { line } of [settingsStep, entraStep].flatMap((step) => step.commands(given.installation))) {
      tools.run(`set +e; ${line}\naz still here`);
    }
    expect(tools.asked().filter((line) => /secret set|certificate create/.test(line))).toEqual([]);
    expect(tools.asked().filter((line) => line === 'az still here').length).toBe(
      [settingsStep, entraStep].flatMap((step) => step.commands(given.installation)).length,
    );
  });

  it('take a value as one word, whatever is in it', () => {
    const tools = fakeTools(['az']);
    open.push(tools);
    const odd = `it's $(rm -rf /) "x" \\ ; &`;
    tools.run(`az echo ${quoted(odd)}`);
    expect(tools.asked()).toEqual([`az echo ${odd}`]);
    expect(quoted('https://alver.sharepoint.com/sites/innkjop')).toBe('https://alver.sharepoint.com/sites/innkjop');
  });
});
