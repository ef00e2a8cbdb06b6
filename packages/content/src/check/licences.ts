import { createHash } from 'node:crypto';
import type { Sources } from '../build/read.js';
import type { InstrumentSource } from '../schema/index.js';
import type { Fault } from './fault.js';

/**
 * Instruments that may ship (CARE.md 8.2, the rows marked "ship"), their licence, and a fingerprint of the wording that
 * was compared with the official pages. Whoever adds one has read its licence.
 */
const shipped: Record<string, { licence: string; wording: string }> = {
  ons4: {
    licence: 'Open Government Licence v3.0',
    wording: 'c044f5706e4d3221eb3b300efaeeb314b9132853704dc20ea436b99b725e031a',
  },
};

/** Fingerprint of the words a person reads: the introduction, the questions and the ends of their scales. */
export function wordingOf({ intro, questions }: Pick<InstrumentSource, 'intro' | 'questions'>): string {
  const words = [
    intro,
    ...questions.map(({ id, text, scale }) => [id, text, scale.min, scale.max, scale.minLabel, scale.maxLabel]),
  ];
  return createHash('sha256').update(JSON.stringify(words)).digest('hex');
}

/** No instrument without a licence that was read, and none with changed words. */
export function checkLicences({ instruments }: Sources): Fault[] {
  return [...instruments].flatMap(([name, instrument]) => {
    const file = `data/instruments/${name}.json`;
    const known = shipped[name];
    if (!known)
      return [
        {
          file,
          path: 'licence',
          what: `${name} is not on the list of instruments that may ship`,
          fix: 'read CARE.md 8.2, and remove it',
        },
      ];
    const faults: Fault[] = [];
    if (instrument.licence.name !== known.licence)
      faults.push({
        file,
        path: 'licence.name',
        what: `is not ${known.licence}`,
        fix: 'name the licence it was taken under',
      });
    if (!instrument.licence.attribution.includes(known.licence))
      faults.push({
        file,
        path: 'licence.attribution',
        what: 'does not name the licence',
        fix: `end it with "${known.licence}"`,
      });
    if (wordingOf(instrument) !== known.wording)
      faults.push({
        file,
        path: 'questions',
        what: 'the official wording was changed',
        fix: 'put the official words back',
      });
    return faults;
  });
}
