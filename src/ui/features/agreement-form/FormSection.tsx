import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Panel } from '../../components/Panel';
import { useText } from '../../text/TextProvider';
import type { form } from '../../text/nn/form';

type SectionName = Exclude<keyof typeof form.section, `${string}Help`>;

const useStyles = makeStyles({
  help: { color: tokens.colorNeutralForeground3, display: 'block', marginBottom: tokens.spacingVerticalL },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    // A select is as wide as its longest choice unless it is told that it may be narrower.
    '& > *': { minWidth: 0 },
    '& .fui-Select, & .fui-Select__select': { minWidth: 0, width: '100%' },
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
});

/** A group of fields with a heading and a sentence about what they are for. */
export function FormSection({ name, children }: { name: SectionName; children: ReactNode }) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Panel title={t(`form.section.${name}`)}>
      <Text className={styles.help}>{t(`form.section.${name}Help`)}</Text>
      <div className={styles.grid}>{children}</div>
    </Panel>
  );
}

/** A part of a section that needs the whole width. */
export function Wide({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={mergeClasses(useStyles().wide, className)}>{children}</div>;
}
