import type { CamlContent, CamlField, CamlTest, CamlValue, CamlView } from './caml-tree';
import { escapeXml } from './xml';

/** The view as a ViewXml again: reading what this writes gives the same view. */
export function printView(view: CamlView): string {
  const query = [
    view.where ? `<Where>${printTest(view.where)}</Where>` : '',
    view.orderBy.length > 0
      ? `<OrderBy>${view.orderBy.map(({ field, ascending }) => ref(field, ascending ? '' : ' Ascending="FALSE"')).join('')}</OrderBy>`
      : '',
    view.groupBy.length > 0 ? `<GroupBy>${view.groupBy.map((field) => ref(field)).join('')}</GroupBy>` : '',
  ].join('');
  const fields =
    view.viewFields === null ? '' : `<ViewFields>${view.viewFields.map((field) => ref(field)).join('')}</ViewFields>`;
  // Whether it is paged is said on the limit, so a limit without a number may be needed to say it.
  const limit =
    view.rowLimit === null && !view.paged
      ? ''
      : `<RowLimit${view.paged ? ' Paged="TRUE"' : ''}>${view.rowLimit ?? ''}</RowLimit>`;
  return `<View${view.scope === '' ? '' : ` Scope="${view.scope}"`}><Query>${query}</Query>${fields}${limit}</View>`;
}

const ref = ({ by, value }: CamlField, more = ''): string => `<FieldRef ${by}="${escapeXml(value)}"${more}/>`;

const lookup = (lookupId: boolean): string => (lookupId ? ' LookupId="TRUE"' : '');

function printTest(test: CamlTest): string {
  switch (test.kind) {
    case 'And':
    case 'Or':
      return `<${test.kind}>${printTest(test.left)}${printTest(test.right)}</${test.kind}>`;
    case 'IsNull':
    case 'IsNotNull':
      return `<${test.kind}>${ref(test.field)}</${test.kind}>`;
    case 'In':
      return `<In>${ref(test.field, lookup(test.lookupId))}<Values>${test.values.map(printValue).join('')}</Values></In>`;
    case 'compare':
      return `<${test.operator}>${ref(test.field, lookup(test.lookupId))}${printValue(test.value)}</${test.operator}>`;
  }
}

function printValue({ type, includeTime, storageTz, content }: CamlValue): string {
  const attributes = [
    type === '' ? '' : ` Type="${escapeXml(type)}"`,
    includeTime ? ' IncludeTimeValue="TRUE"' : '',
    storageTz ? ' StorageTZ="TRUE"' : '',
  ].join('');
  return `<Value${attributes}>${printContent(content)}</Value>`;
}

function printContent(content: CamlContent): string {
  switch (content.kind) {
    case 'text':
      return escapeXml(content.text);
    case 'Today':
      return content.offsetDays === 0 ? '<Today/>' : `<Today OffsetDays="${content.offsetDays}"/>`;
    case 'UserID':
      return '<UserID/>';
    case 'unknown':
      return `<${content.element}/>`;
  }
}
