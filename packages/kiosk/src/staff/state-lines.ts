import type { App } from '../app-state.js';
import type { Storage } from '../health.js';
import type { StaffWords } from '../words.js';

/** One thing about the tablet, in words; bad where someone should do something. */
export interface StateLine {
  words: string;
  isBad: boolean;
}

/** How the tablet is. @param storage - What the browser told of its storage; undefined until it did. */
export function stateLines({ offline, kept, counts, isAwake }: App, words: StaffWords, storage?: Storage): StateLine[] {
  const trouble = kept.get('settingsTrouble');
  const line = (key: string, isBad = false): StateLine => ({ words: words.text(key), isBad });
  return [
    line(`offline-${offline.state}`, offline.state === 'impossible'),
    ...(offline.waiting ? [line('offline-waiting')] : []),
    ...(offline.refused ? [line('offline-refused', true)] : []),
    ...(offline.failed ? [line('offline-failed', true)] : []),
    ...(trouble ? [line(`settings-${trouble}`, true)] : []),
    ...(counts.on && counts.isRefused ? [line('reports-refused', true)] : []),
    line(`kept-${kept.where}`, kept.where !== 'database'),
    ...(kept.failed ? [line('kept-failed', true)] : []),
    ...(storage?.isFull ? [line('storage-full', true)] : []),
    isAwake() ? line('awake-yes') : line('awake-no', true),
  ];
}
