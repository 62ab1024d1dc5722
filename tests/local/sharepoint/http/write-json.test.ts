import type { Entities, Entity } from '../../../../src/local/sharepoint/http/entity';
import { render } from '../../../../src/local/sharepoint/http/metadata-level';
import { writeJson } from '../../../../src/local/sharepoint/http/write-json';

const entity = (id: number): Entity => ({
  kind: 'entity',
  type: 'SP.Data.SakerListItem',
  uri: `Web/Lists(guid'1')/Items(${id})`,
  etag: `"${id}"`,
  properties: {
    Id: id,
    Title: `"value":[] og {"d":{"results":[]}} ${id}`,
    Tags: { kind: 'values', type: 'Edm.String', values: [] },
  },
  links: { ParentList: () => null },
});

const several = (count: number, more: Partial<Entities> = {}): Entities => ({
  kind: 'entities',
  set: 'SP.ListData.SakerListItems',
  items: Array.from({ length: count }, (_, index) => entity(index + 1)),
  ...more,
});

describe.each(['nometadata', 'minimalmetadata', 'verbose'] as const)('with %s', (level) => {
  const context = { level, apiUrl: 'http://127.0.0.1:4400/sites/innkjop/_api', select: 'Id' };

  test.each([
    ['no entities', several(0)],
    ['one entity', several(1)],
    ['several with a next page', several(3, { nextLink: 'http://127.0.0.1:4400/next' })],
    ['a single entity', entity(7)],
  ])('the text of %s is that of the whole', (_what, content) => {
    expect(writeJson(content, context)).toBe(JSON.stringify(render(content, context)));
  });
});
