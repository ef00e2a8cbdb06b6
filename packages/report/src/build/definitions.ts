import type { ValueList } from './values.js';

/** A group of counters, as it is written by hand and reviewed: one counter, or one for each value of a list. */
export interface Definition {
  /** Name of the group, and beginning of the names of its counters. */
  name: string;
  /** DOM events that raise it; none for what the reporter itself counts. */
  events: readonly string[];
  /** Where in the event's detail the value stands; empty for a group of one counter. */
  field: string;
  values: ValueList | undefined;
  /** A short name for tables. */
  label: string;
  /** What is counted, in words that are shown to people. `{{value}}` stands for the value's own words. */
  sentence: string;
  /** Why it is counted: the question it answers. */
  reason: string;
  /** Counted numbers about danger or crisis are shown later and more coarsely: all values, or those listed. */
  sensitive?: true | readonly string[];
  /** Day on which the group entered the vocabulary. */
  since: string;
}

const since = '2026-11-25';

const hardNeeds = ['domestic-abuse', 'self-harm', 'suicide'];

/**
 * Groups raised by an event that also raises a counter of danger, and why the numbers of one give nothing of the other away.
 * Two counters of one press can be subtracted from each other, so a group comes in here by review only, and the attacker of
 * `disclosure.test.mjs` is given what it allows.
 */
export const besideDanger: Readonly<Record<string, string>> = {
  find: 'One press raises a way of looking or a need, never both: `need` is no way of looking.',
  contact:
    'Whoever gets in touch without having chosen a need raises `contact` alone, and how many do is counted nowhere. So `contact` less `contact_for` says at most how many chose a hard need, and never that anybody did.',
};

/**
 * Everything that may ever be counted. A group enters by review, with its reason written here. No value of it comes from
 * what a person typed, and none is an answer to a question of a check-in. Quick exit is never counted.
 */
export const definitions: readonly Definition[] = [
  {
    name: 'opened',
    events: ['talk-opened'],
    field: 'element',
    values: 'elements',
    label: 'Opened',
    sentence: 'Someone had this in view: {{value}}.',
    reason: 'To see which parts of Talkplace are used at all, and as the first step of the ladder to help.',
    since,
  },
  {
    name: 'language',
    events: ['talk-opened'],
    field: 'language',
    values: 'languages',
    label: 'Language',
    sentence: 'It was shown in this language: {{value}}.',
    reason: 'To see which languages are needed, so that their words are checked first.',
    since,
  },
  {
    name: 'language_chosen',
    events: ['talk-language-chosen'],
    field: 'language',
    values: 'languages',
    label: 'Language chosen',
    sentence: 'Someone changed the language to {{value}}.',
    reason: 'To see where the language that a page starts with is not the one that people want.',
    since,
  },
  {
    name: 'prompt_shown',
    events: ['talk-prompts-shown'],
    field: 'topic',
    values: 'topics',
    label: 'Card shown',
    sentence: 'A card to start a talk was shown. Its topic: {{value}}.',
    reason: 'To compare with the cards that were used: which kinds of prompts open talks.',
    since,
  },
  {
    name: 'prompt_used',
    events: ['talk-prompts-unfolded'],
    field: 'topic',
    values: 'topics',
    label: 'Card used',
    sentence: 'Someone opened more of a card. Its topic: {{value}}.',
    reason: 'The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.',
    since,
  },
  {
    name: 'prompt_part',
    events: ['talk-prompts-unfolded'],
    field: 'section',
    values: 'sections',
    label: 'Part of a card',
    sentence: 'Someone opened this part of a card: {{value}}.',
    reason: 'To see which words hosts and visitors look for next, so that they can be made better.',
    since,
  },
  {
    name: 'find',
    events: ['talk-signposts-filtered'],
    field: 'filter',
    values: 'filters',
    label: 'Way of looking',
    sentence: 'Someone looked for help in this way: {{value}}. What was typed is never counted.',
    reason:
      'To see how people look for help, so that the list can be made easier. A choice by need is counted as that need alone.',
    since,
  },
  {
    name: 'need',
    events: ['talk-signposts-filtered'],
    field: 'need',
    values: 'needs',
    label: 'Need chosen',
    sentence: 'Someone chose this in the list of help: {{value}}.',
    reason: 'To see what help is looked for in a kind of place, so that services can be put there.',
    sensitive: hardNeeds,
    since,
  },
  {
    name: 'service_seen',
    events: ['talk-signpost-shown'],
    field: 'source',
    values: 'sources',
    label: 'Service seen',
    sentence: 'A card about a service was shown. It came from {{value}}.',
    reason: 'The second step of the ladder to help. It is not counted which service it was.',
    since,
  },
  {
    name: 'contact',
    events: ['talk-signpost-followed', 'talk-signpost-copied'],
    field: 'channel',
    values: 'channels',
    label: 'Contact chosen',
    sentence: 'Someone chose to get in touch with a service: {{value}}.',
    reason: 'The last step of the ladder to help, and which ways of contact people want.',
    since,
  },
  {
    name: 'contact_for',
    events: ['talk-signpost-followed', 'talk-signpost-copied'],
    field: 'need',
    values: 'needs',
    label: 'Contact chosen, by need',
    sentence: 'Someone chose to get in touch with a service, after choosing this in the list: {{value}}.',
    reason: 'To see for which needs people get as far as help, and for which they stop.',
    sensitive: hardNeeds,
    since,
  },
  {
    name: 'worry',
    events: ['talk-signpost-worry-answered'],
    field: 'worry',
    values: 'worries',
    label: 'Worry answered',
    sentence: 'Someone read the answer to a worry about getting in touch: {{value}}.',
    reason: 'To see what keeps people from getting in touch, and tell the services that can change it.',
    since,
  },
  {
    name: 'wrong_card',
    events: ['talk-signpost-reported'],
    field: '',
    values: undefined,
    label: 'Card said to be wrong',
    sentence: 'Someone said that a card about a service is wrong.',
    reason: 'To notice that a directory needs checking. It is not counted which card it was.',
    since,
  },
  {
    name: 'check_in_begun',
    events: ['talk-check-in-begun'],
    field: 'checkIn',
    values: 'checkIns',
    label: 'Check-in begun',
    sentence: 'Someone began this check-in: {{value}}. Answers are never counted.',
    reason: 'To see which check-ins are wanted, and whether people get to their end.',
    since,
  },
  {
    name: 'check_in_finished',
    events: ['talk-check-in-finished'],
    field: 'checkIn',
    values: 'checkIns',
    label: 'Check-in ended',
    sentence: 'Someone came to the end of this check-in: {{value}}. Answers are never counted.',
    reason: 'To see which check-ins are wanted, and whether people get to their end.',
    since,
  },
  {
    name: 'rung',
    events: ['talk-check-in-rung-chosen'],
    field: 'rung',
    values: 'rungs',
    label: 'Next step chosen',
    sentence: 'After a check-in, someone opened this next step: {{value}}. It is not counted which check-in it was.',
    reason: 'To see which next steps people take, from someone they know to urgent help.',
    sensitive: ['urgent'],
    since,
  },
  {
    name: 'urgent_opened',
    events: ['talk-urgent-opened'],
    field: '',
    values: undefined,
    label: 'Urgent help opened',
    sentence: 'Someone opened the urgent help.',
    reason: 'To see that urgent help is found. It is shown only for large areas and whole months.',
    sensitive: true,
    since,
  },
  {
    name: 'urgent_contact',
    events: ['talk-urgent-followed'],
    field: 'channel',
    values: 'urgentChannels',
    label: 'Urgent contact chosen',
    sentence: 'Someone chose to get in touch from the urgent help: {{value}}.',
    reason: 'To see which ways to urgent help people can use. It is shown only for large areas and whole months.',
    sensitive: true,
    since,
  },
  {
    name: 'crashed',
    events: ['talk-crashed'],
    field: 'element',
    values: 'failing',
    label: 'Failed',
    sentence: 'This stopped working: {{value}}.',
    reason: 'To find and mend what breaks. Nothing about the device or the page is told with it.',
    since,
  },
  {
    name: 'content_missing',
    events: ['talk-content-missing'],
    field: 'element',
    values: 'loadingElements',
    label: 'Content missing',
    sentence: 'The words of this could not be loaded: {{value}}.',
    reason: 'To see where lines are too bad for content to arrive.',
    since,
  },
  {
    name: 'report_lost',
    events: [],
    field: '',
    values: 'losses',
    label: 'Counts lost',
    sentence: 'Counts could not be delivered and were thrown away: {{value}}.',
    reason: 'So that nobody takes a total for whole that is not.',
    since,
  },
];
