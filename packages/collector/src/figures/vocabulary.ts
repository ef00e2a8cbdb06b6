import { counters, groups, type Counter } from '@talkplace/report';
import type { CounterDescription } from '../api.js';
import { partsOfTotal } from './disclosure.js';
import { FiguresRefusedError } from './service.js';

/** A counter or a group of them, as a question names it. */
export interface Subject {
  title: string;
  /** The group it is or belongs to. */
  group: string;
  /** All counters, in the order of the vocabulary. */
  counters: readonly Counter[];
  /** Those that go into totals: without the sensitive ones, unless all are. */
  counted: readonly Counter[];
  /** All of it is sensitive. */
  sensitive: boolean;
  /** The whole group, not one counter of several. */
  whole: boolean;
}

const subjects = new Map<string, Subject>();

for (const counter of counters) {
  subjects.set(counter.name, subjectOf(counter.group, [counter], `${labelOfGroup(counter.group)}: ${counter.label}`));
}
for (const { name, label } of groups) {
  const own = counters.filter(({ group }) => group === name);
  subjects.set(name, subjectOf(name, own, label));
}

function labelOfGroup(name: string) {
  return groups.find((group) => group.name === name)?.label ?? name;
}

function subjectOf(group: string, own: readonly Counter[], label: string): Subject {
  const sensitive = own.every((counter) => counter.sensitive);
  const counted = partsOfTotal(own);
  const title = counted.length < own.length ? `${label}, without what tells of danger` : label;
  const whole = own.length === counters.filter((counter) => counter.group === group).length;
  return {
    title: own.length === 1 && whole ? labelOfGroup(group) : title,
    group,
    counters: own,
    counted,
    sensitive,
    whole,
  };
}

/** Throws FiguresRefusedError where there is no such counter or group. */
export function subjectNamed(name: string): Subject {
  const subject = subjects.get(name);
  if (subject) return subject;
  throw new FiguresRefusedError('unknown', 'There is no such counter. The list is at /api/counters.');
}

/** Every counter with its sentence, for anyone to read. */
export const describeCounters = (): CounterDescription[] =>
  counters.map(({ name, group, value, label, sentence, sensitive }) => ({
    name,
    group,
    ...(value === undefined ? {} : { value }),
    label,
    sentence,
    sensitive,
  }));

/** All counters that may be told of a single place. */
export const ownCounters = partsOfTotal(counters);

/** Words for a counter with those of its group. */
export const titleOf = ({ name }: Counter): string => subjects.get(name)!.title;
