import { format, resolveConfig } from 'prettier';
import type { Area, Behaviour, Confidence } from './behaviour';

const marks: Readonly<Record<Confidence, string>> = {
  R: 'recorded',
  D: 'documented',
  I: 'in an issue',
  S: 'as PnPjs does',
  W: 'weak',
  '?': 'guess',
  L: 'ours',
};

const beginning = '<!-- matrix -->';
const end = '<!-- /matrix -->';

const ofSharePoint = ({ confidence }: Behaviour): boolean => confidence !== 'L';

const runsLive = ({ behaviours }: Area): number => behaviours.filter(({ localOnly }) => localOnly === undefined).length;

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** The support matrix: an area a row, how many behaviours of SharePoint, how sure they are, how many a live run would show; ours are counted apart. */
function matrix(areas: readonly Area[]): string {
  const sure = Object.keys(marks) as Confidence[];
  const counted = (title: string, some: readonly Area[]): string => {
    const all: readonly Behaviour[] = some.flatMap(({ behaviours }) => behaviours);
    const bySureness = sure.map((mark) => all.filter(({ confidence }) => confidence === mark).length || '');
    return row([
      title,
      all.filter(ofSharePoint).length || '',
      ...bySureness,
      some.reduce((sum, area) => sum + runsLive(area), 0),
    ]);
  };
  return [
    row(['area', 'behaviours of SharePoint', ...Object.values(marks), 'can run on a real site']),
    row(['---', ...Array.from({ length: sure.length + 2 }, () => '--:')]),
    ...areas.map((area) => counted(area.title, [area])),
    counted('all', areas),
  ].join('\n');
}

/** The README with the matrix of these areas between its two marks. */
export async function withMatrix(readme: string, areas: readonly Area[]): Promise<string> {
  const [from, to] = [readme.indexOf(beginning), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${beginning} … ${end} to put the matrix in.`);
  return pretty(`${readme.slice(0, from + beginning.length)}\n\n${matrix(areas)}\n\n${readme.slice(to)}`);
}

/** Every behaviour by name, with how sure it is and where it is known from. */
export function behaviourPage(areas: readonly Area[]): Promise<string> {
  const line = ({ name, confidence, source, localOnly }: Behaviour): string =>
    `- **[${confidence}]** ${escaped(name)} (${escaped(source)})${localOnly === undefined ? '' : `; only here: ${escaped(localOnly)}`}`;
  return pretty(
    [
      '# What the local SharePoint is held to',
      '',
      `Written by \`npm run matrix\` from \`areas.ts\`. ${sureness()}`,
      ...areas.flatMap(({ title, behaviours }) => ['', `## ${title}`, '', ...behaviours.map(line)]),
    ].join('\n'),
  );
}

const sureness = (): string =>
  `How sure it is that SharePoint Online does the same: ${Object.entries(marks)
    .filter(([mark]) => mark !== 'L')
    .map(([mark, words]) => `[${mark}] ${words}`)
    .join(', ')}. [L] is a feature of the local SharePoint alone.`;

/** Markdown takes these for its own. */
const escaped = (text: string): string =>
  text.replaceAll(/(?<!\w)[*_`<]|[*_`<](?!\w)/g, (sign) => `\\${sign}`).replaceAll(/\s+/g, ' ');

async function pretty(text: string): Promise<string> {
  return format(text, { ...(await resolveConfig('README.md')), parser: 'markdown' });
}
