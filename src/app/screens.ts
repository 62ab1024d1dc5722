import { paths } from '../ui/navigation';

/** The screens of the navigation, in its order. The id is also the key of the name in `ui/text`. */
export const screens = [
  { id: 'home', path: paths.home },
  { id: 'agreements', path: paths.agreements() },
  { id: 'serviceAreas', path: paths.serviceAreas },
] as const;
export type ScreenId = (typeof screens)[number]['id'];

/**
 * Which of the screens a path belongs to; an agreement's page belongs to the register.
 * @example screenOf('/avtalar/12') // 'agreements'
 */
export function screenOf(path: string): ScreenId | null {
  const [first = ''] = path.slice(1).split('/');
  return screens.find((screen) => screen.path === `/${first}`)?.id ?? null;
}
