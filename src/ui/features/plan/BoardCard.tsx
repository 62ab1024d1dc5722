import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { openPhases, type ProcurementPhase } from '../../../domain/procurement';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge } from '../../components/StateBadge';
import { useHostActions } from '../../host-actions';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { dueOf } from './plan-due';
import { usePlanStyles } from './plan.styles';
import type { PlanRow } from './plan-rows';
import { usePlanWords } from './use-plan-words';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  // In a narrow column the words of a state go on over the next line.
  state: { '& > span': { whiteSpace: 'normal' } },
});

/** One need on the board. */
export function BoardCard({ row, mayMove, onMove }: { row: PlanRow; mayMove: boolean; onMove: (to: ProcurementPhase) => void }) {
  const styles = useStyles();
  const shared = usePlanStyles();
  const { t, format, words, phases } = usePlanWords();
  const { today } = useAppData();
  const { href } = useHostActions();
  const { procurement, areas } = row;
  const { id, title, phase, estimatedValue } = procurement;
  const due = dueOf(row, today, { t, format, words });
  const facts = [areas.map(({ name }) => name).join(', '), estimatedValue === null ? '' : format.amount(estimatedValue)];
  return (
    <li className={styles.card} data-card={id} draggable={mayMove}>
      <RouteLink to={paths.procurement(id)}>{title}</RouteLink>
      <span className={shared.quiet}>{facts.filter(Boolean).join(' · ')}</span>
      {row.isWithdrawn && (
        <span className={styles.state}>
          <StateBadge tone="warning">{words.reportWithdrawn}</StateBadge>
        </span>
      )}
      {due && (
        <span className={styles.state}>
          <StateBadge tone={due.tone}>{due.text}</StateBadge>
        </span>
      )}
      {mayMove && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton size="small" appearance="subtle" aria-label={words.moveOf(title)}>
              {words.move}
            </MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {openPhases
                .filter((each) => each !== phase)
                .map((each) => (
                  <MenuItem key={each} onClick={() => onMove(each)}>
                    {words.moveTo(phases[each])}
                  </MenuItem>
                ))}
              <MenuItemLink href={href(paths.procurement(id))}>{words.moveElse}</MenuItemLink>
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </li>
  );
}
