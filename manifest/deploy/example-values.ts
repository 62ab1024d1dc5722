import { readEnvironment, type Environment } from '../environment';
import { DeployError } from './deploy-error';

const ids = ['tenantId', 'tabClientId', 'teamsAppId', 'botAppId'] as const;

/** Which ids still are those of manifest/environments/example.json: nobody's. */
export async function stillExample(environment: Environment): Promise<readonly string[]> {
  if (environment.isLocal || environment.name === 'example') return [];
  const example = await readEnvironment('example');
  return ids.filter((id) => environment[id] === example[id]);
}

/** Rejects with `DeployError` when one of the ids is nobody's. */
export async function needIds(environment: Environment, needed: readonly (typeof ids)[number][]): Promise<void> {
  const missing = (await stillExample(environment)).filter((id) => needed.includes(id as (typeof ids)[number]));
  if (missing.length > 0) {
    throw new DeployError(
      `${missing.join(' and ')} still ${missing.length === 1 ? 'is that' : 'are those'} of the example.`,
      `Write the real one into manifest/environments/${environment.name}.json; the step entra tells the ids that Entra gives.`,
    );
  }
}
