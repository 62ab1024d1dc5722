import type { Content } from './entity';
import { render, renderEntity, type RenderContext } from './metadata-level';

/**
 * The text of `render`. The entities of a long page become text one by one: all of them as objects a second time would take more memory than all
 * else that the server does.
 */
export function writeJson(content: Content, context: RenderContext): string {
  if (content.kind !== 'entities' || content.items.length === 0) return JSON.stringify(render(content, context));
  const shell = JSON.stringify(render({ ...content, items: [] }, context));
  const items = content.items.map((item) => JSON.stringify(renderEntity(item, context))).join(',');
  // The empty list is the first thing in verbose JSON and the last in the others.
  const at = context.level === 'verbose' ? '{"d":{"results":['.length : shell.length - ']}'.length;
  return shell.slice(0, at) + items + shell.slice(at);
}
