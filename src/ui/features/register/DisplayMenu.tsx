import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { TableSettingsRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import { useText } from '../../text/TextProvider';
import { columnIds, inTableOrder, type ColumnId } from './columns';
import type { Sort } from './sort-rows';

const useStyles = makeStyles({
  // As high as there is room for: the last column is reached by scrolling, not by the page moving.
  popover: { maxHeight: 'min(70vh, 480px)', overflowY: 'auto' },
});

const relevance = 'relevance';

/** How the list is shown: grouped or not, which columns, and on a narrow screen in which order. */
export const DisplayMenu = memo(function DisplayMenu({
  columns,
  columnsChosen,
  grouped,
  sort,
  searching,
  cards,
  compact,
  canSeeSpend,
  onColumns,
  onGrouped,
  onSort,
  onRelevance,
}: {
  columns: readonly ColumnId[];
  columnsChosen: boolean;
  grouped: boolean;
  /** Missing while the best answers come first. */
  sort: Sort | null;
  searching: boolean;
  cards: boolean;
  compact: boolean;
  canSeeSpend: boolean;
  onColumns: (columns: readonly ColumnId[] | null) => void;
  onGrouped: (grouped: boolean) => void;
  onSort: (column: ColumnId) => void;
  onRelevance: () => void;
}) {
  const styles = useStyles();
  const { t } = useText();
  const name = t(cards ? 'register.view.displayCards' : 'register.view.display');
  const offered = columnIds.filter((id) => id !== 'title' && (id !== 'spend' || canSeeSpend));
  const values = { group: grouped ? ['area'] : [], columns: [...columns], sort: [sort?.column ?? relevance] };
  return (
    <Menu
      checkedValues={values}
      persistOnItemClick
      onCheckedValueChange={(_event, { name, checkedItems }) => {
        if (name === 'group') onGrouped(checkedItems.length > 0);
        else if (name === 'columns') onColumns(inTableOrder(columnIds.filter((id) => checkedItems.includes(id))));
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        {compact ? (
          <Button icon={<TableSettingsRegular />} aria-label={name} />
        ) : (
          <MenuButton icon={<TableSettingsRegular />}>{name}</MenuButton>
        )}
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <MenuItemCheckbox name="group" value="area">
            {t('register.view.group')}
          </MenuItemCheckbox>
          <MenuDivider />
          {searching && (
            <MenuItemRadio name="sort" value={relevance} onClick={onRelevance}>
              {t('register.view.relevance')}
            </MenuItemRadio>
          )}
          {cards ? (
            <MenuGroup>
              <MenuGroupHeader>{t('register.view.sort')}</MenuGroupHeader>
              {columnIds
                .filter((id) => id !== 'spend' || canSeeSpend)
                .map((id) => (
                  <MenuItemRadio
                    key={id}
                    name="sort"
                    value={id}
                    secondaryContent={
                      sort?.column === id
                        ? t(sort.descending ? 'register.view.descending' : 'register.view.ascending')
                        : undefined
                    }
                    onClick={() => onSort(id)}
                  >
                    {t(`register.columns.${id}`)}
                  </MenuItemRadio>
                ))}
            </MenuGroup>
          ) : (
            <MenuGroup>
              <MenuGroupHeader>{t('register.columns.button')}</MenuGroupHeader>
              {offered.map((id) => (
                <MenuItemCheckbox key={id} name="columns" value={id}>
                  {t(`register.columns.${id}`)}
                </MenuItemCheckbox>
              ))}
              <MenuItem disabled={!columnsChosen} onClick={() => onColumns(null)}>
                {t('register.view.reset')}
              </MenuItem>
            </MenuGroup>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
});
