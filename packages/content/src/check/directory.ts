import type { Sources } from '../build/read.js';
import type { ChannelSource, ServiceSource } from '../schema/index.js';
import { ageInDays, isFuture } from './day.js';
import type { Fault } from './fault.js';
import { checkSupport } from './support.js';
import { checkSummary } from './summaries.js';

type Add = (path: string, what: string, fix: string, warning?: string) => void;

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-GB', { timeZone: zone }));
  } catch {
    return false;
  }
}

function checkHours({ hours, timezone }: ChannelSource, path: string, add: Add) {
  if (!Array.isArray(hours)) {
    if (timezone) add(`${path}.timezone`, 'a time zone without hours says nothing', 'remove it');
    return;
  }
  if (!timezone)
    add(`${path}.timezone`, 'is missing, and the hours are local time', 'add a zone such as Europe/London');
  else if (!isZone(timezone))
    add(`${path}.timezone`, `the time zone ${timezone} does not exist`, 'use an IANA name such as Europe/London');
}

function checkNations({ country, nations }: Pick<ServiceSource, 'country' | 'nations'>, path: string, add: Add) {
  for (const nation of nations)
    if (nation !== country && !nation.startsWith(`${country}-`))
      add(`${path}nations`, `${nation} is not a part of ${country}`, `use ${country} or its parts`);
}

function checkVerified({ verifiedOn }: ServiceSource, path: string, today: Date, add: Add) {
  if (isFuture(verifiedOn, today))
    add(`${path}verifiedOn`, `${verifiedOn} is in the future`, 'write the day on which it was checked');
  else if (ageInDays(verifiedOn, today) > 90)
    add(
      `${path}verifiedOn`,
      `was checked ${ageInDays(verifiedOn, today)} days ago`,
      'check it again',
      'not checked for 90 days',
    );
}

function checkService(service: ServiceSource, path: string, today: Date, add: Add) {
  const { country, id, channels, minAge = 0, maxAge = 130 } = service;
  if (!id.startsWith(`${country.toLowerCase()}-`))
    add(`${path}id`, `the id ${id} does not start with its country`, `start it with ${country.toLowerCase()}-`);
  if (minAge > maxAge) add(`${path}maxAge`, 'is below minAge', 'read both again');
  checkNations(service, path, add);
  checkVerified(service, path, today, add);
  channels.forEach((channel, at) => {
    checkHours(channel, `${path}channels.${at}`, add);
    if (channel.nations) checkNations({ country, nations: channel.nations }, `${path}channels.${at}.`, add);
  });
  for (const [where, what, fix] of [...checkSummary(service), ...checkSupport(service)])
    add(`${path}${where}`, what, fix);
}

/** The rules of data/directory for single entries: ids, country, hours, sources, summary, age of the last check. */
export function checkDirectory({ directory }: Sources, today: Date): Fault[] {
  const faults: Fault[] = [];
  const seen = new Map<string, string>();
  for (const [name, services] of directory) {
    const file = `data/directory/${name}.json`;
    const add: Add = (path, what, fix, warning) =>
      faults.push({ file, path, what, fix, ...(warning ? { warning } : {}) });
    services.forEach((service, at) => {
      const path = `${at}.`;
      if (service.country !== name.toUpperCase())
        add(
          `${path}country`,
          `${service.country} is not the country of this file`,
          `move the entry or write ${name.toUpperCase()}`,
        );
      const before = seen.get(service.id);
      if (before)
        add(`${path}id`, `the id ${service.id} is taken by ${before}`, 'give the newer entry an id of its own');
      seen.set(service.id, file);
      checkService(service, path, today, add);
    });
  }
  return faults;
}
