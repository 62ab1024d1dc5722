import { Button, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, tokens } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Procurement, ProcurementPhase } from '../../../domain/procurement';
import { phaseChange } from '../../../domain/procurement-work/change-phase';
import { nextMove } from '../../../domain/procurement-work/next-move';
import { begins } from '../../../domain/procurement-work/phase-steps';
import type { PhaseFacts } from '../../../domain/procurement-work/phase-warnings';
import { awardNoticeOn } from '../../../domain/procurement-work/standstill';
import { Panel } from '../../components/Panel';
import { useNotify } from '../../components/use-notify';
import { goTo, paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { ChangeOutcome } from './ChangeOutcome';
import type { PageWork } from './page-work';
import { PhaseDialog } from './PhaseDialog';
import { isAside, phaseOffers } from './phase-offers';
import { PhaseWarnings } from './PhaseWarnings';
import { useChange } from './use-change';
import { useWords } from './use-words';

const useStyles = makeStyles({
  root: { marginBottom: tokens.spacingVerticalXXL },
  what: { display: 'block', maxWidth: '75ch', marginBottom: tokens.spacingVerticalM },
  muted: { display: 'block', color: tokens.colorNeutralForeground3 },
  reason: { display: 'block', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', marginBottom: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What to do next in plain words, what is missing for it, and the press that does it. Nobody is stopped. */
export function NextPanel({ procurement, facts, work }: { procurement: Procurement; facts: PhaseFacts; work: PageWork }) {
  const styles = useStyles();
  const { words, phases } = useWords();
  const { session } = useAppData();
  const notify = useNotify();
  const change = useChange(work.opened);
  const [asked, setAsked] = useState<ProcurementPhase | null>(null);
  const move = nextMove(procurement, facts);
  const { forward, shortcut, back, mayCancel } = phaseOffers(procurement, facts.rules);
  const { id, phase, resultingAgreementId, cancelledReason } = procurement;
  const isIn = (to: ProcurementPhase) => notify({ intent: 'success', title: words.moved(phases[to]) });
  const go = (to: ProcurementPhase) => {
    const asks = to === 'cancelled' || begins(procurement, to) || (to === 'standstill' && awardNoticeOn(procurement) === null);
    if (asks) return setAsked(to);
    change.save(phaseChange(procurement, to, {}), () => isIn(to));
  };
  const aside = isAside(move);
  const mayMakeAgreement = move === 'makeAgreement' && session.rights.agreements.add;
  return (
    <Panel title={words.section.next} className={styles.root}>
      <Text className={styles.what}>{words.move[move]}</Text>
      {phase === 'cancelled' && cancelledReason !== '' && <Text className={styles.reason}>{cancelledReason}</Text>}
      {forward !== null && <PhaseWarnings procurement={procurement} to={forward} facts={facts} />}
      {!work.mayEdit && <Text className={styles.muted}>{words.readOnly}</Text>}
      <div className={styles.actions}>
        {work.mayEdit && move === 'assess' && session.rights.assessments.add && (
          <Button appearance="primary" onClick={() => goTo(paths.newAssessment(`type=reservedInclusive&anskaffing=${id}`))}>
            {words.action.assess}
          </Button>
        )}
        {mayMakeAgreement && (
          <Button appearance="primary" onClick={() => goTo(`${paths.newAgreement}?anskaffing=${id}`)}>
            {words.action.makeAgreement}
          </Button>
        )}
        {resultingAgreementId !== null && (
          <Button
            appearance={move === 'finished' ? 'primary' : 'secondary'}
            onClick={() => goTo(paths.agreement(resultingAgreementId))}
          >
            {words.action.openAgreement}
          </Button>
        )}
        {work.mayEdit && forward !== null && (
          <Button appearance={aside ? 'secondary' : 'primary'} disabled={change.saving} onClick={() => go(forward)}>
            {words.action[forward]}
          </Button>
        )}
        {work.mayEdit && shortcut !== null && (
          <Button disabled={change.saving} onClick={() => go(shortcut)}>
            {words.action[shortcut]}
          </Button>
        )}
        {work.mayEdit && phase === 'cancelled' && (
          <Button disabled={change.saving} onClick={() => go('planned')}>
            {words.action.reopen}
          </Button>
        )}
        {work.mayEdit && (mayCancel || back !== null) && phase !== 'cancelled' && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                appearance="subtle"
                icon={<MoreHorizontalRegular />}
                aria-label={words.action.more}
                disabled={change.saving}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {back !== null && <MenuItem onClick={() => go(back)}>{words.action.backTo(phases[back])}</MenuItem>}
                {mayCancel && <MenuItem onClick={() => go('cancelled')}>{words.action.cancelProcurement}</MenuItem>}
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
      </div>
      <ChangeOutcome change={change} />
      {asked !== null && (
        <PhaseDialog
          procurement={procurement}
          to={asked}
          opened={work.opened}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            isIn(asked);
          }}
        />
      )}
    </Panel>
  );
}
