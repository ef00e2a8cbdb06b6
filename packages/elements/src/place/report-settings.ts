import { complain } from './complain.js';
import { storages } from './reporter.js';
import type { ReadMore } from './settings.js';

/** A whole address from one that may be relative to the page; nothing where it cannot be sent to. */
function addressFrom(address: string): string | undefined {
  try {
    const { protocol, username, href } = new URL(address, document.baseURI);
    return /^https?:$/.test(protocol) && !username ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Reads where counts go and what goes with them. Only a `<talk-place>` counts, so only it carries this. */
export const readReporting: ReadMore = (element, raw, given) => {
  const { reportTo, placeKey, reportArea, reportStorage, reportMinFill } = raw;
  const isGiven = (value: unknown) => value !== undefined && value !== null && value !== '';
  const endpoint = typeof reportTo === 'string' && reportTo ? addressFrom(reportTo) : undefined;
  if (endpoint) given.reportTo = endpoint;
  else if (isGiven(reportTo)) complain(element, 'reportTo', reportTo, 'an address that starts with https:// or /');
  if (typeof placeKey === 'string' && /^tp_[\w-]{22}$/.test(placeKey)) given.placeKey = placeKey;
  // A key is nobody's business, not even the console's.
  else if (isGiven(placeKey)) complain(element, 'placeKey', '…', 'the key that the collector gave, tp_ and 22 letters');
  if (typeof reportArea === 'string' && /^([EWSN]\d{8}|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/.test(reportArea))
    given.reportArea = reportArea;
  else if (isGiven(reportArea))
    complain(element, 'reportArea', reportArea, 'an official code such as E06000027 or GB-WLS, never a postcode');
  const storage = storages.find((each) => each === reportStorage);
  if (storage) given.reportStorage = storage;
  else if (isGiven(reportStorage)) complain(element, 'reportStorage', reportStorage, storages.join(', '));
  const fill = Number(reportMinFill);
  if (isGiven(reportMinFill) && Number.isInteger(fill) && fill >= 1 && fill <= 1000) given.reportMinFill = fill;
  else if (isGiven(reportMinFill)) complain(element, 'reportMinFill', reportMinFill, 'a whole number from 1 to 1000');
};
