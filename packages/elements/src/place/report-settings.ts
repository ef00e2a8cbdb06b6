import { complain } from './complain.js';
import { storages } from './reporter.js';
import type { ReadMore } from './settings.js';

/** What `areaPattern` of @talkplace/report takes; a test holds them together. */
const area = /^(E(0[6-9]|10|12|54|92)\d{6}|W(06|11|92)\d{6}|S(08|12|92)\d{6}|N(09|92)\d{6}|[A-Z]{2}(-[A-Z0-9]{1,3})?)$/;

/**
 * A whole address from one that may be relative to the page; nothing where counts must not go: in the clear to another
 * computer, or to an address with room for a name or number of the reader behind its path.
 */
function addressFrom(address: string): string | undefined {
  try {
    const { protocol, hostname, username, search, hash, href } = new URL(address, document.baseURI);
    const near = hostname === location.hostname || /^(localhost|127\.[\d.]+|\[::1\])$/.test(hostname);
    const safe = protocol === 'https:' || (protocol === 'http:' && near);
    return safe && !username && !search && !hash ? href : undefined;
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
  else if (isGiven(reportTo))
    complain(element, 'reportTo', reportTo, 'an address that starts with https:// or /, without ? and #');
  if (typeof placeKey === 'string' && /^tp_[\w-]{22}$/.test(placeKey)) given.placeKey = placeKey;
  // A key is nobody's business, not even the console's.
  else if (isGiven(placeKey)) complain(element, 'placeKey', '…', 'the key that the collector gave, tp_ and 22 letters');
  if (typeof reportArea === 'string' && area.test(reportArea)) given.reportArea = reportArea;
  else if (isGiven(reportArea))
    complain(
      element,
      'reportArea',
      reportArea,
      'the official code of a local authority or larger, such as E06000027 or GB-WLS',
    );
  const storage = storages.find((each) => each === reportStorage);
  if (storage) given.reportStorage = storage;
  else if (isGiven(reportStorage)) complain(element, 'reportStorage', reportStorage, storages.join(', '));
  const fill = Number(reportMinFill);
  if (isGiven(reportMinFill) && Number.isInteger(fill) && fill >= 1 && fill <= 1000) given.reportMinFill = fill;
  else if (isGiven(reportMinFill)) complain(element, 'reportMinFill', reportMinFill, 'a whole number from 1 to 1000');
};
