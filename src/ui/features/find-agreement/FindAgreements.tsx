import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { isMemberOn } from '../../../domain/organisation';
import { EmptyState } from '../../components/EmptyState';
import { FindBox, focusFirst } from '../../components/find/FindBox';
import { PartFrame } from '../../components/part/PartFrame';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { registerQuery } from '../../state/register-filter';
import { suggestAgreements } from '../../state/suggest-agreements';
import { useSearchIndex } from '../../state/use-search-index';
import { partsWords } from '../../text/parts/parts-words';
import { useText } from '../../text/TextProvider';
import { Hits } from './Hits';
import { isForArea, startAgreements } from './start-agreements';

const useStyles = makeStyles({
  said: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** "Which agreement do I use to buy this?": what fits, while it is typed; before that, what the person most likely looks for. */
export function FindAgreements({ title, areaId, first }: { title: string; areaId: number | null; first: number }) {
  const styles = useStyles();
  const { t, language, format } = useText();
  const { find, toRegister, noArea, noAreaHelp } = partsWords(language);
  const { rows, lookups, session, organisation, today } = useAppData();
  const [text, setText] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const index = useSearchIndex(rows, language);
  const wanted = text.trim();
  const area = areaId === null ? null : lookups.serviceArea(areaId);
  const searchedArea = everywhere ? null : areaId;
  const personId = session.person.id;
  const inArea = useMemo(() => rows.filter((row) => isForArea(row, searchedArea)), [rows, searchedArea]);
  const hits = useMemo(() => suggestAgreements(inArea, wanted, inArea.length, index.textOf), [inArea, wanted, index.textOf]);
  const start = useMemo(() => {
    const answersFor = organisation.resourceGroup.flatMap((member) =>
      member.personId === personId && member.serviceAreaId !== null && isMemberOn(member, today) ? [member.serviceAreaId] : [],
    );
    return startAgreements({ rows: inArea, areaId: searchedArea, personId, answersFor, compare: format.compare });
  }, [inArea, searchedArea, personId, organisation.resourceGroup, today, format]);

  if (areaId !== null && area === null)
    return (
      <PartFrame title={title}>
        <EmptyState level={3} title={noArea} help={noAreaHelp} />
      </PartFrame>
    );
  if (rows.length === 0)
    return (
      <PartFrame title={title}>
        <EmptyState level={3} title={find.empty} help={find.emptyHelp} />
      </PartFrame>
    );

  const areaName = area?.name ?? '';
  const startTitles = { area: find.startArea(areaName), own: find.startOwn, every: find.startEvery, all: find.startAll };
  const startTitle = start.rows.length > 0 ? startTitles[start.kind] : find.emptyStart;
  const found = searchedArea === null ? find.hits(hits.length) : find.hitsIn(hits.length, areaName);
  const none = searchedArea === null ? t('home.find.none', { text: wanted }) : find.noneIn(wanted, areaName);
  const said = hits.length > 0 ? found : none;
  const query = registerQuery({ text: wanted, areas: searchedArea === null ? [] : [searchedArea] });
  return (
    <PartFrame title={title} aside={<RouteLink to={paths.agreements(query)}>{toRegister}</RouteLink>}>
      <FindBox
        text={text}
        onText={(value) => {
          index.start();
          setText(value);
          if (value.trim() === '') setEverywhere(false);
        }}
        onEnter={() => focusFirst(list.current)}
        hits={list}
      />
      {/* Every letter gives another number: the heading is for the eye, the status is said. */}
      <span className={styles.said} role="status">
        {wanted === '' ? '' : said}
      </span>
      <h3 className={styles.heading}>{wanted === '' ? startTitle : said}</h3>
      {wanted !== '' && hits.length === 0 && searchedArea !== null && (
        <Button onClick={() => setEverywhere(true)}>{find.searchAll}</Button>
      )}
      <Hits
        rows={wanted === '' ? start.rows : hits}
        first={first}
        search={`${searchedArea}/${wanted}`}
        list={list}
        label={wanted === '' ? startTitle : find.hitsLabel}
      />
    </PartFrame>
  );
}
