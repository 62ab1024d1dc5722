import { paths } from '../ui/navigation';

/** The screens of the navigation, in its order. The id is also the key of the name in `ui/text`. */
export const screens = [
  { id: 'home', path: paths.home },
  { id: 'agreements', path: paths.agreements() },
  { id: 'serviceAreas', path: paths.serviceAreas },
  { id: 'plan', path: paths.plan() },
  { id: 'guide', path: paths.guide() },
  { id: 'administration', path: paths.rules },
] as const;
export type ScreenId = (typeof screens)[number]['id'];

/** What is under a screen without being below its address. */
const under: Readonly<Record<string, ScreenId>> = {
  vurderingar: 'plan',
  revisjon: 'plan',
  smakjop: 'plan',
  leverandorar: 'administration',
};

/**
 * Which of the screens a path belongs to; an agreement's page belongs to the register.
 * @example screenOf('/avtalar/12') // 'agreements'
 */
export function screenOf(path: string): ScreenId | null {
  const [first = ''] = path.slice(1).split('/');
  return screens.find((screen) => screen.path === `/${first}`)?.id ?? under[first] ?? null;
}
