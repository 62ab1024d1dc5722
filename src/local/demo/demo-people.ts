import { area, type AreaIndex } from './demo-organisation';

/** A person of the demo by the account name in the directory. On a test site of one's own other accounts are given instead. */
export interface DemoPerson {
  readonly account: string;
  /** The site groups the person is put in; `readers` comes by itself for employees. */
  readonly groups: readonly ('readers' | 'owners' | 'resources' | 'leads')[];
  /** Resource person for this area, or for all (`null`). */
  readonly resourceFor?: AreaIndex | null;
  readonly hasLeft?: true;
}

const tenant = 'alver.example';

export const demoPeople = {
  ingrid: { account: `ingrid.haugland@${tenant}`, groups: ['owners'] },
  olav: { account: `olav.bruvik@${tenant}`, groups: ['owners'] },
  eva: { account: `eva.nordvik@${tenant}`, groups: ['leads'] },
  sondre: { account: `sondre.kvamme@${tenant}`, groups: ['owners', 'resources'] },
  marit: { account: `marit.tveiten@${tenant}`, groups: ['owners', 'resources'], resourceFor: area.children },
  jorunn: { account: `jorunn.eikanger@${tenant}`, groups: ['owners', 'resources'], resourceFor: area.health },
  per: { account: `per.rikstad@${tenant}`, groups: ['owners', 'resources'], resourceFor: area.planning },
  geir: { account: `geir.hopland@${tenant}`, groups: ['owners', 'resources'], resourceFor: area.technical },
  liv: { account: `liv.hordvik@${tenant}`, groups: ['owners', 'resources'], resourceFor: area.organisation },
  tone: { account: `tone.fyllingsnes@${tenant}`, groups: ['owners'] },
  anne: { account: `anne.sabo@${tenant}`, groups: [] },
  knut: { account: `knut.skodvin@${tenant}`, groups: [], hasLeft: true },
  siri: { account: `siri.foss_bergen.example#ext#@${tenant}`, groups: ['readers'] },
} as const satisfies Readonly<Record<string, DemoPerson>>;

export type DemoPersonKey = keyof typeof demoPeople;
