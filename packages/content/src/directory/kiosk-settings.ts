import type { KioskSettings } from '../compiled.js';
import type { KioskSource } from '../schema/kiosk.js';
import { compileHours } from './compile-hours.js';

/** What a host chose for the tablet, with hours as minutes of the week. Hours without a time zone claim nothing. */
export function toKiosk({ hours, choices, ...rest }: KioskSource): KioskSettings {
  return {
    ...rest,
    ...(hours === undefined ? {} : { hours: compileHours(hours) }),
    ...(choices ? { choices: choices.map((each) => (typeof each === 'string' ? { screen: each } : each)) } : {}),
  } as KioskSettings;
}
