import { check } from '@talkplace/content/host';
import { complain } from './complain.js';
import { contentSettings, type Given } from './settings.js';

/**
 * Validates the content that a host supplied. Each fault is told with its path and what is allowed; the parts that
 * hold are kept, so that one wrong service does not hide the others. Loaded only when there is such content.
 */
export function checkContent(element: Element, settings: Record<string, unknown>): Given {
  const given: Record<string, unknown> = {};
  for (const name of contentSettings) {
    if (settings[name] === undefined) continue;
    const { value, faults } = check(name, settings[name]);
    for (const fault of faults) complain(element, `${name}${fault.path}`, fault.value, fault.allowed);
    if (value !== undefined) given[name] = value;
  }
  return given as Given;
}
