import { stepIds, type StepId } from './check.js';

/** Screens of the set-up page: the welcome, the steps, the list to check, and what to take along. */
export const screens = ['start', ...stepIds, 'check', 'done'] as const;
export type ScreenId = StepId | 'start' | 'check' | 'done';

/** True for the name of a screen. */
export const isScreen = (name: unknown): name is ScreenId => screens.includes(name as ScreenId);

/** The screen after one; after a change made from the list, the list. */
export function after(screen: ScreenId, changing: boolean): ScreenId {
  if (changing) return 'check';
  return screens[Math.min(screens.indexOf(screen) + 1, screens.length - 1)]!;
}

/** "Step 2 of 8"; empty where nothing is asked. */
export function progressOf(screen: ScreenId): string {
  const at = stepIds.indexOf(screen as StepId);
  return at < 0 ? '' : `Step ${at + 1} of ${stepIds.length}`;
}
