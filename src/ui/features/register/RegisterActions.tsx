import { Button, Tooltip } from '@fluentui/react-components';
import { AddRegular, ArrowDownloadRegular, PersonSwapRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { goTo, paths } from '../../navigation';
import { useText } from '../../text/TextProvider';

/** What can be done with the register as a whole; only what the person may do is offered. */
export const RegisterActions = memo(function RegisterActions({
  mayAdd,
  mayEdit,
  selecting,
  excelBusy,
  nothingShown,
  compact,
  onExcel,
  onSelect,
}: {
  mayAdd: boolean;
  mayEdit: boolean;
  selecting: boolean;
  excelBusy: boolean;
  nothingShown: boolean;
  compact: boolean;
  onExcel: () => void;
  onSelect: () => void;
}) {
  const { t } = useText();
  return (
    <>
      {mayEdit && !selecting && !nothingShown && (
        <Tooltip content={t('register.actions.transfer')} relationship={compact ? 'label' : 'description'}>
          <Button icon={<PersonSwapRegular />} onClick={onSelect}>
            {compact ? null : t('register.transfer.title')}
          </Button>
        </Tooltip>
      )}
      <Tooltip content={t('register.actions.excelHelp')} relationship="description">
        <Button icon={<ArrowDownloadRegular />} disabledFocusable={excelBusy || nothingShown} onClick={onExcel}>
          {excelBusy ? t('register.actions.excelBusy') : t('register.actions.excel')}
        </Button>
      </Tooltip>
      {mayAdd && (
        <Button appearance="primary" icon={<AddRegular />} onClick={() => goTo(paths.newAgreement)}>
          {t('register.actions.add')}
        </Button>
      )}
    </>
  );
});
