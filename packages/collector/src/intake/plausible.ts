import { counters, type PlaceKind } from '@talkplace/report';
import { titleOf } from '../figures/vocabulary.js';

/** Who sent a report, as far as it matters for what is plausible. */
export interface Sender {
  kind: PlaceKind;
  /** How many people the place is for, if it said. */
  people?: number | undefined;
}

// None of these numbers was measured: they are set far above what a place can do, so that nothing true is held, and a forged
// or broken sender that reports more waits for an operator's eyes.

/** People who could use the screens of a place on one day, where the place does not say for how many it is. */
const visitors: Record<PlaceKind, number> = { barbershop: 300, workplace: 2_000, school: 2_000, community: 1_000 };

/** Fewest people that are reckoned with: even a small place has guests. */
const fewestVisitors = 50;

/** How often one visitor can raise one counter in a day, and all counters together. */
const oneCounter = 20;
const allCounters = 200;

/** Slack for what belongs together but went into two reports: one hour's batch may hold the end of what another began. */
const slack = 20;

const visitorsOf = ({ kind, people }: Sender) => Math.max(fewestVisitors, people ?? visitors[kind]);

/** The most that all counters of one place can add up to on one day. */
export const dailyCeiling = (sender: Sender): number => visitorsOf(sender) * allCounters;

const groupOf = new Map(counters.map(({ name, group }) => [name, group]));

/** Counters of a sender's own trouble: they may be as large as they are. */
const isLoss = (name: string) => groupOf.get(name) === 'report_lost';

/** All that a report counts, but for what its sender lost. */
export function sumOf(counts: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const name in counts) if (!isLoss(name)) sum += counts[name]!;
  return sum;
}

const inFives = (count: number) => 5 * Math.round(count / 5);
const subjectOf = (name: string) => {
  const counter = counters.find((each) => each.name === name);
  return counter && !counter.sensitive ? `“${titleOf(counter)}”` : 'Something';
};

/**
 * Why a report cannot be true, in words for the operator who looks at the quarantine; undefined where it can. It names no
 * counter of danger and no exact number, since it is told with place and day.
 */
export function implausible(counts: Readonly<Record<string, number>>, sender: Sender): string | undefined {
  const ceiling = visitorsOf(sender) * oneCounter;
  const groups: Record<string, number> = {};
  for (const name in counts) {
    if (isLoss(name)) continue;
    const count = counts[name]!;
    if (count > ceiling)
      return `${subjectOf(name)} was counted more than ${ceiling} times, more than a place like this can in a day.`;
    const group = groupOf.get(name) ?? name;
    groups[group] = (groups[group] ?? 0) + count;
  }
  const { check_in_begun = 0, check_in_finished = 0, service_seen = 0, contact = 0 } = groups;
  if (check_in_finished > check_in_begun + slack) {
    return `More check-ins were finished than begun, by about ${inFives(check_in_finished - check_in_begun)}.`;
  }
  // A service has up to nine ways to reach it.
  if (contact > service_seen * 9 + slack) {
    return `About ${inFives(contact)} contacts were chosen, which is more than the services seen allow.`;
  }
  return undefined;
}
