import type { ChannelType, Hours } from '../compiled.js';

/** A channel of the compact table: type, value, display ('' when the same), hours, zone, keyword or menu, languages. */
export type UrgentChannelRow = readonly [
  type: ChannelType,
  value: string,
  display?: string | 0,
  hours?: 1 | 0 | Exclude<Hours, string>,
  zone?: string | 0,
  extra?: string | 0,
];

/** An urgent line of the compact table. `flags`: 1 confirmed, 2 for young people, 8 emergency itself, 16 a menu. */
export type UrgentRow = readonly [
  id: string,
  name: string,
  flags: number,
  checked: string,
  channels: readonly UrgentChannelRow[],
  languages: string,
  nations?: string,
];
