import type { Sources } from '../build/read.js';
import { ageInDays, isFuture } from './day.js';
import type { Fault } from './fault.js';

/** Emergency numbers: each country once, each directory country among them, sources that exist, a day that has been. */
export function checkEmergency({ directory, emergency }: Sources, today: Date): Fault[] {
  const file = 'data/emergency-numbers.json';
  const faults: Fault[] = [];
  const add = (path: string, what: string, fix: string) => faults.push({ file, path, what, fix });
  const { verifiedOn } = emergency.about;
  if (isFuture(verifiedOn, today))
    add('about.verifiedOn', `${verifiedOn} is in the future`, 'write the day on which it was checked');
  else if (ageInDays(verifiedOn, today) > 90)
    faults.push({
      file,
      path: 'about.verifiedOn',
      what: `was checked ${ageInDays(verifiedOn, today)} days ago`,
      fix: 'check the numbers again',
      warning: 'not checked for 90 days',
    });
  const seen = new Set<string>();
  emergency.numbers.forEach(
    ({ country, first, police, ambulance, fire, otherListed = [], sources, confidence }, at) => {
      const path = `numbers.${at}`;
      if (seen.has(country)) add(`${path}.country`, `${country} stands twice`, 'keep one row');
      seen.add(country);
      for (const number of [first, ...police, ...ambulance, ...fire, ...otherListed])
        if (!/^(\d{2,9}|\+\d{7,15})$/.test(number))
          add(path, `${number} is no number as dialled`, 'write digits only, or E.164');
      if (confidence !== 'low' && !/^\d{2,5}$/.test(first))
        add(
          `${path}.first`,
          `${first} is too long for an emergency number`,
          'mark the row low until someone has checked it',
        );
      if (confidence !== 'low' && sources.length < 2)
        add(
          `${path}.confidence`,
          `is ${confidence} with fewer than two sources`,
          'find a second source or mark it low',
        );
      for (const source of sources)
        if (!emergency.sources[source])
          add(`${path}.sources`, `the source ${source} does not exist`, 'use one of "sources"');
    },
  );
  for (const name of directory.keys())
    if (!seen.has(name.toUpperCase()))
      add('numbers', `has no row for ${name.toUpperCase()}`, 'add it, marked low if nothing is known');
  return faults;
}
