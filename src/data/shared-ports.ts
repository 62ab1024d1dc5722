import type { SPFI } from '@pnp/sp';
import type { BadRowError } from './data-errors';
import type { IndicatorStore } from './ports/indicator-store';
import type { OwnChoicesStore } from './ports/notification-choices';
import type { Ports } from './ports/ports';
import type { Site } from './rows/site';
import { callOffStore } from './stores/call-off-store-sharepoint';
import { organisationStore } from './stores/organisation-store-sharepoint';
import { registerStore } from './stores/register-store-sharepoint';
import { sessionStore } from './stores/session-store-sharepoint';
import { assessmentStore, followUpStore, openProcurements, reminderResponseStore } from './stores/work-stores-sharepoint';
import type { Answers } from './sync/answers';
import type { RegisterKeep } from './sync/register-keep';
import { syncedCopy } from './sync/synced-copy';

export interface SharePointPortsOptions {
  /** Told of every stored row that does not fit the schema. The row is left out of what is read and the rest goes on. Default: a line on the console. */
  readonly onBadRow?: (error: BadRowError) => void;
  /** Where the register is kept between openings, e.g. `indexedDbKeep`; without one each opening reads it whole. */
  readonly keep?: RegisterKeep;
}

/** What every face has from the start, and the site behind it for what a face adds. Which stores arrive later differs between tab and web parts. */
export function sharedPorts(
  sp: SPFI,
  options: SharePointPortsOptions,
): { readonly site: Site; readonly ports: Omit<Ports, 'agreements' | 'directory'> } {
  const copy = syncedCopy(sp, { keep: options.keep });
  const site: Site = { sp, onBadRow: options.onBadRow ?? tellOnConsole, onWritten: copy.written };
  const plan = whenAsked(async () => (await import('./stores/plan-stores-sharepoint')).planStores(site));
  // In one file with what indicators read: small files compress badly, and a page with all five parts loads both.
  const revision = whenAsked(async () =>
    (await import(/* webpackChunkName: "part-measured" */ './stores/revision-stores-sharepoint')).revisionStores(site),
  );
  const ports = {
    register: registerStore(site, copy),
    organisation: organisationStore(site),
    followUps: followUpStore(site, copy),
    callOffs: callOffStore(site, copy),
    assessments: {
      ...assessmentStore(site, copy),
      ...revision('assessments', ['forProcurement', 'get', 'ofKinds', 'revisions']),
    },
    procurements: { ...openProcurements(site, copy), ...plan('procurements', ['all', 'forAgreement', 'get', 'add', 'update']) },
    needRequests: plan('needRequests', ['all', 'add', 'update']),
    quoteRequests: plan('quoteRequests', ['all', 'add', 'update']),
    revisionCampaigns: revision('revisionCampaigns', ['all', 'add', 'update']),
    ruleValues: plan('ruleValues', ['all', 'add', 'withdraw']),
    guidance: plan('guidance', ['documents']),
    reminderResponses: reminderResponseStore(site, copy),
    indicators: indicatorsWhenAsked(site, copy),
    choices: choicesWhenAsked(site),
    session: sessionStore(site),
  };
  return { site, ports };
}

/** Stores that arrive, all of them together, when the first is asked. */
function whenAsked<S extends object>(load: () => Promise<S>) {
  let stores: Promise<S> | undefined;
  // What could not be fetched, offline for instance, is asked for again.
  const forget = (error: unknown): never => {
    stores = undefined;
    throw error;
  };
  return <K extends keyof S>(key: K, methods: readonly (keyof S[K])[]): S[K] =>
    Object.fromEntries(
      methods.map((method) => [
        method,
        async (...given: unknown[]) => {
          const store = (await (stores ??= load().catch(forget)))[key];
          return (store[method] as (...all: unknown[]) => unknown)(...given);
        },
      ]),
    ) as S[K];
}

/** Few open their choices, so what reads them arrives when they do. */
function choicesWhenAsked(site: Site): OwnChoicesStore {
  const store = async () => (await import('./stores/notification-choices-sharepoint')).ownChoices(site);
  return { own: async () => (await store()).own(), save: async (choices) => (await store()).save(choices) };
}

/** Read by few, and only where indicators are shown. */
function indicatorsWhenAsked(site: Site, answers: Pick<Answers, 'rows'>): IndicatorStore {
  const store = async () =>
    (await import(/* webpackChunkName: "part-measured" */ './stores/indicator-store-sharepoint')).indicatorStore(site, answers);
  return {
    measured: async () => (await store()).measured(),
    assessments: async () => (await store()).assessments(),
    procurements: async () => (await store()).procurements(),
    quoteRequests: async () => (await store()).quoteRequests(),
    decisionDays: async () => (await store()).decisionDays(),
    withStandardContract: async () => (await store()).withStandardContract(),
  };
}

/** Where nobody listens, a row that is left out must still be told of. */
function tellOnConsole(error: BadRowError): void {
  // oxlint-disable-next-line no-console
  console.warn(`${error.message} ${error.remedy}`);
}
