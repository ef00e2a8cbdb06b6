// Written by `npm run build:report` from src/build/definitions.ts and the content. Do not edit.
import type { Counter, Group } from '../counters.js';

/** Groups of counters, in the order in which people read them. */
export const groups: readonly Group[] = [
  {
    "name": "opened",
    "label": "Opened",
    "sentence": "Someone had this in view: {{value}}.",
    "reason": "To see which parts of Talkplace are used at all, and as the first step of the ladder to help."
  },
  {
    "name": "language",
    "label": "Language",
    "sentence": "It was shown in this language: {{value}}.",
    "reason": "To see which languages are needed, so that their words are checked first."
  },
  {
    "name": "language_chosen",
    "label": "Language chosen",
    "sentence": "Someone changed the language to {{value}}.",
    "reason": "To see where the language that a page starts with is not the one that people want."
  },
  {
    "name": "prompt_shown",
    "label": "Card shown",
    "sentence": "A card to start a talk was shown. Its topic: {{value}}.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks."
  },
  {
    "name": "prompt_used",
    "label": "Card used",
    "sentence": "Someone opened more of a card. Its topic: {{value}}.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks."
  },
  {
    "name": "prompt_part",
    "label": "Part of a card",
    "sentence": "Someone opened this part of a card: {{value}}.",
    "reason": "To see which words hosts and visitors look for next, so that they can be made better."
  },
  {
    "name": "find",
    "label": "Way of looking",
    "sentence": "Someone looked for help in this way: {{value}}. What was typed is never counted.",
    "reason": "To see how people look for help, so that the list can be made easier. A choice by need is counted as that need alone."
  },
  {
    "name": "need",
    "label": "Need chosen",
    "sentence": "Someone chose this in the list of help: {{value}}.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there."
  },
  {
    "name": "service_seen",
    "label": "Service seen",
    "sentence": "A card about a service was shown. It came from {{value}}.",
    "reason": "The second step of the ladder to help. It is not counted which service it was."
  },
  {
    "name": "contact",
    "label": "Contact chosen",
    "sentence": "Someone chose to get in touch with a service: {{value}}.",
    "reason": "The last step of the ladder to help, and which ways of contact people want."
  },
  {
    "name": "contact_for",
    "label": "Contact chosen, by need",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: {{value}}.",
    "reason": "To see for which needs people get as far as help, and for which they stop."
  },
  {
    "name": "worry",
    "label": "Worry answered",
    "sentence": "Someone read the answer to a worry about getting in touch: {{value}}.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it."
  },
  {
    "name": "wrong_card",
    "label": "Card said to be wrong",
    "sentence": "Someone said that a card about a service is wrong.",
    "reason": "To notice that a directory needs checking. It is not counted which card it was."
  },
  {
    "name": "check_in_begun",
    "label": "Check-in begun",
    "sentence": "Someone began this check-in: {{value}}. Answers are never counted.",
    "reason": "To see which check-ins are wanted, and whether people get to their end."
  },
  {
    "name": "check_in_finished",
    "label": "Check-in ended",
    "sentence": "Someone came to the end of this check-in: {{value}}. Answers are never counted.",
    "reason": "To see which check-ins are wanted, and whether people get to their end."
  },
  {
    "name": "rung",
    "label": "Next step chosen",
    "sentence": "After a check-in, someone opened this next step: {{value}}. It is not counted which check-in it was.",
    "reason": "To see which next steps people take, from someone they know to urgent help."
  },
  {
    "name": "urgent_opened",
    "label": "Urgent help opened",
    "sentence": "Someone opened the urgent help.",
    "reason": "To see that urgent help is found. It is shown only for large areas and whole months."
  },
  {
    "name": "urgent_contact",
    "label": "Urgent contact chosen",
    "sentence": "Someone chose to get in touch from the urgent help: {{value}}.",
    "reason": "To see which ways to urgent help people can use. It is shown only for large areas and whole months."
  },
  {
    "name": "crashed",
    "label": "Failed",
    "sentence": "This stopped working: {{value}}.",
    "reason": "To find and mend what breaks. Nothing about the device or the page is told with it."
  },
  {
    "name": "content_missing",
    "label": "Content missing",
    "sentence": "The words of this could not be loaded: {{value}}.",
    "reason": "To see where lines are too bad for content to arrive."
  },
  {
    "name": "report_lost",
    "label": "Counts lost",
    "sentence": "Counts could not be delivered and were thrown away: {{value}}.",
    "reason": "So that nobody takes a total for whole that is not."
  }
];

/** Every counter that a report may hold. */
export const counters: readonly Counter[] = [
  {
    "name": "opened_prompts",
    "group": "opened",
    "value": "prompts",
    "events": [
      "talk-opened"
    ],
    "field": "element",
    "label": "cards to start a talk",
    "sentence": "Someone had this in view: cards to start a talk.",
    "reason": "To see which parts of Talkplace are used at all, and as the first step of the ladder to help.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "opened_signposts",
    "group": "opened",
    "value": "signposts",
    "events": [
      "talk-opened"
    ],
    "field": "element",
    "label": "the list of help",
    "sentence": "Someone had this in view: the list of help.",
    "reason": "To see which parts of Talkplace are used at all, and as the first step of the ladder to help.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "opened_signpost",
    "group": "opened",
    "value": "signpost",
    "events": [
      "talk-opened"
    ],
    "field": "element",
    "label": "a card about one service",
    "sentence": "Someone had this in view: a card about one service.",
    "reason": "To see which parts of Talkplace are used at all, and as the first step of the ladder to help.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "opened_check_in",
    "group": "opened",
    "value": "check-in",
    "events": [
      "talk-opened"
    ],
    "field": "element",
    "label": "a check-in",
    "sentence": "Someone had this in view: a check-in.",
    "reason": "To see which parts of Talkplace are used at all, and as the first step of the ladder to help.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "opened_urgent",
    "group": "opened",
    "value": "urgent",
    "events": [
      "talk-opened"
    ],
    "field": "element",
    "label": "urgent help",
    "sentence": "Someone had this in view: urgent help.",
    "reason": "To see which parts of Talkplace are used at all, and as the first step of the ladder to help.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "language_en",
    "group": "language",
    "value": "en",
    "events": [
      "talk-opened"
    ],
    "field": "language",
    "label": "English",
    "sentence": "It was shown in this language: English.",
    "reason": "To see which languages are needed, so that their words are checked first.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "language_cy",
    "group": "language",
    "value": "cy",
    "events": [
      "talk-opened"
    ],
    "field": "language",
    "label": "Cymraeg",
    "sentence": "It was shown in this language: Cymraeg.",
    "reason": "To see which languages are needed, so that their words are checked first.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "language_ar",
    "group": "language",
    "value": "ar",
    "events": [
      "talk-opened"
    ],
    "field": "language",
    "label": "العربية",
    "sentence": "It was shown in this language: العربية.",
    "reason": "To see which languages are needed, so that their words are checked first.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "language_other",
    "group": "language",
    "value": "other",
    "events": [
      "talk-opened"
    ],
    "field": "language",
    "label": "another language",
    "sentence": "It was shown in this language: another language.",
    "reason": "To see which languages are needed, so that their words are checked first.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "language_chosen_en",
    "group": "language_chosen",
    "value": "en",
    "events": [
      "talk-language-chosen"
    ],
    "field": "language",
    "label": "English",
    "sentence": "Someone changed the language to English.",
    "reason": "To see where the language that a page starts with is not the one that people want.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "language_chosen_cy",
    "group": "language_chosen",
    "value": "cy",
    "events": [
      "talk-language-chosen"
    ],
    "field": "language",
    "label": "Cymraeg",
    "sentence": "Someone changed the language to Cymraeg.",
    "reason": "To see where the language that a page starts with is not the one that people want.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "language_chosen_ar",
    "group": "language_chosen",
    "value": "ar",
    "events": [
      "talk-language-chosen"
    ],
    "field": "language",
    "label": "العربية",
    "sentence": "Someone changed the language to العربية.",
    "reason": "To see where the language that a page starts with is not the one that people want.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "language_chosen_other",
    "group": "language_chosen",
    "value": "other",
    "events": [
      "talk-language-chosen"
    ],
    "field": "language",
    "label": "another language",
    "sentence": "Someone changed the language to another language.",
    "reason": "To see where the language that a page starts with is not the one that people want.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_everyday",
    "group": "prompt_shown",
    "value": "everyday",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Everyday things",
    "sentence": "A card to start a talk was shown. Its topic: Everyday things.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_quiet",
    "group": "prompt_shown",
    "value": "quiet",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Quiet",
    "sentence": "A card to start a talk was shown. Its topic: Quiet.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_kindness",
    "group": "prompt_shown",
    "value": "kindness",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Kindness",
    "sentence": "A card to start a talk was shown. Its topic: Kindness.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_check_back",
    "group": "prompt_shown",
    "value": "check-back",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Checking back",
    "sentence": "A card to start a talk was shown. Its topic: Checking back.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_feelings",
    "group": "prompt_shown",
    "value": "feelings",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "How I feel",
    "sentence": "A card to start a talk was shown. Its topic: How I feel.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_support",
    "group": "prompt_shown",
    "value": "support",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Someone to talk to",
    "sentence": "A card to start a talk was shown. Its topic: Someone to talk to.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_sleep",
    "group": "prompt_shown",
    "value": "sleep",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Sleep",
    "sentence": "A card to start a talk was shown. Its topic: Sleep.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_health",
    "group": "prompt_shown",
    "value": "health",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Health",
    "sentence": "A card to start a talk was shown. Its topic: Health.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_body",
    "group": "prompt_shown",
    "value": "body",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Body",
    "sentence": "A card to start a talk was shown. Its topic: Body.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_work",
    "group": "prompt_shown",
    "value": "work",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Work",
    "sentence": "A card to start a talk was shown. Its topic: Work.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_money",
    "group": "prompt_shown",
    "value": "money",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Money",
    "sentence": "A card to start a talk was shown. Its topic: Money.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_home",
    "group": "prompt_shown",
    "value": "home",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Home",
    "sentence": "A card to start a talk was shown. Its topic: Home.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_family",
    "group": "prompt_shown",
    "value": "family",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Family",
    "sentence": "A card to start a talk was shown. Its topic: Family.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_parenting",
    "group": "prompt_shown",
    "value": "parenting",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Being a parent",
    "sentence": "A card to start a talk was shown. Its topic: Being a parent.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_friends",
    "group": "prompt_shown",
    "value": "friends",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Friends",
    "sentence": "A card to start a talk was shown. Its topic: Friends.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_loneliness",
    "group": "prompt_shown",
    "value": "loneliness",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "On my own",
    "sentence": "A card to start a talk was shown. Its topic: On my own.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_belonging",
    "group": "prompt_shown",
    "value": "belonging",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Belonging",
    "sentence": "A card to start a talk was shown. Its topic: Belonging.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_loss",
    "group": "prompt_shown",
    "value": "loss",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Someone died",
    "sentence": "A card to start a talk was shown. Its topic: Someone died.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_change",
    "group": "prompt_shown",
    "value": "change",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Change",
    "sentence": "A card to start a talk was shown. Its topic: Change.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_school",
    "group": "prompt_shown",
    "value": "school",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "School",
    "sentence": "A card to start a talk was shown. Its topic: School.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_online",
    "group": "prompt_shown",
    "value": "online",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Phones and online",
    "sentence": "A card to start a talk was shown. Its topic: Phones and online.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_future",
    "group": "prompt_shown",
    "value": "future",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "What is next",
    "sentence": "A card to start a talk was shown. Its topic: What is next.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_sport",
    "group": "prompt_shown",
    "value": "sport",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Sport",
    "sentence": "A card to start a talk was shown. Its topic: Sport.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_faith",
    "group": "prompt_shown",
    "value": "faith",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "Faith",
    "sentence": "A card to start a talk was shown. Its topic: Faith.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_shown_other",
    "group": "prompt_shown",
    "value": "other",
    "events": [
      "talk-prompts-shown"
    ],
    "field": "topic",
    "label": "something of the place’s own",
    "sentence": "A card to start a talk was shown. Its topic: something of the place’s own.",
    "reason": "To compare with the cards that were used: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_everyday",
    "group": "prompt_used",
    "value": "everyday",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Everyday things",
    "sentence": "Someone opened more of a card. Its topic: Everyday things.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_quiet",
    "group": "prompt_used",
    "value": "quiet",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Quiet",
    "sentence": "Someone opened more of a card. Its topic: Quiet.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_kindness",
    "group": "prompt_used",
    "value": "kindness",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Kindness",
    "sentence": "Someone opened more of a card. Its topic: Kindness.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_check_back",
    "group": "prompt_used",
    "value": "check-back",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Checking back",
    "sentence": "Someone opened more of a card. Its topic: Checking back.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_feelings",
    "group": "prompt_used",
    "value": "feelings",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "How I feel",
    "sentence": "Someone opened more of a card. Its topic: How I feel.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_support",
    "group": "prompt_used",
    "value": "support",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Someone to talk to",
    "sentence": "Someone opened more of a card. Its topic: Someone to talk to.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_sleep",
    "group": "prompt_used",
    "value": "sleep",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Sleep",
    "sentence": "Someone opened more of a card. Its topic: Sleep.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_health",
    "group": "prompt_used",
    "value": "health",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Health",
    "sentence": "Someone opened more of a card. Its topic: Health.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_body",
    "group": "prompt_used",
    "value": "body",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Body",
    "sentence": "Someone opened more of a card. Its topic: Body.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_work",
    "group": "prompt_used",
    "value": "work",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Work",
    "sentence": "Someone opened more of a card. Its topic: Work.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_money",
    "group": "prompt_used",
    "value": "money",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Money",
    "sentence": "Someone opened more of a card. Its topic: Money.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_home",
    "group": "prompt_used",
    "value": "home",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Home",
    "sentence": "Someone opened more of a card. Its topic: Home.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_family",
    "group": "prompt_used",
    "value": "family",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Family",
    "sentence": "Someone opened more of a card. Its topic: Family.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_parenting",
    "group": "prompt_used",
    "value": "parenting",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Being a parent",
    "sentence": "Someone opened more of a card. Its topic: Being a parent.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_friends",
    "group": "prompt_used",
    "value": "friends",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Friends",
    "sentence": "Someone opened more of a card. Its topic: Friends.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_loneliness",
    "group": "prompt_used",
    "value": "loneliness",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "On my own",
    "sentence": "Someone opened more of a card. Its topic: On my own.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_belonging",
    "group": "prompt_used",
    "value": "belonging",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Belonging",
    "sentence": "Someone opened more of a card. Its topic: Belonging.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_loss",
    "group": "prompt_used",
    "value": "loss",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Someone died",
    "sentence": "Someone opened more of a card. Its topic: Someone died.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_change",
    "group": "prompt_used",
    "value": "change",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Change",
    "sentence": "Someone opened more of a card. Its topic: Change.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_school",
    "group": "prompt_used",
    "value": "school",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "School",
    "sentence": "Someone opened more of a card. Its topic: School.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_online",
    "group": "prompt_used",
    "value": "online",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Phones and online",
    "sentence": "Someone opened more of a card. Its topic: Phones and online.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_future",
    "group": "prompt_used",
    "value": "future",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "What is next",
    "sentence": "Someone opened more of a card. Its topic: What is next.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_sport",
    "group": "prompt_used",
    "value": "sport",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Sport",
    "sentence": "Someone opened more of a card. Its topic: Sport.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_faith",
    "group": "prompt_used",
    "value": "faith",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "Faith",
    "sentence": "Someone opened more of a card. Its topic: Faith.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_used_other",
    "group": "prompt_used",
    "value": "other",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "topic",
    "label": "something of the place’s own",
    "sentence": "Someone opened more of a card. Its topic: something of the place’s own.",
    "reason": "The nearest thing to a talk that a screen can notice: which kinds of prompts open talks.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_part_next",
    "group": "prompt_part",
    "value": "next",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "section",
    "label": "what to say next",
    "sentence": "Someone opened this part of a card: what to say next.",
    "reason": "To see which words hosts and visitors look for next, so that they can be made better.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_part_fine",
    "group": "prompt_part",
    "value": "fine",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "section",
    "label": "if they say they are fine",
    "sentence": "Someone opened this part of a card: if they say they are fine.",
    "reason": "To see which words hosts and visitors look for next, so that they can be made better.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_part_listen",
    "group": "prompt_part",
    "value": "listen",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "section",
    "label": "what to listen for",
    "sentence": "Someone opened this part of a card: what to listen for.",
    "reason": "To see which words hosts and visitors look for next, so that they can be made better.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "prompt_part_worried",
    "group": "prompt_part",
    "value": "worried",
    "events": [
      "talk-prompts-unfolded"
    ],
    "field": "section",
    "label": "if you are worried",
    "sentence": "Someone opened this part of a card: if you are worried.",
    "reason": "To see which words hosts and visitors look for next, so that they can be made better.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "find_who",
    "group": "find",
    "value": "who",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "filter",
    "label": "by who it is for",
    "sentence": "Someone looked for help in this way: by who it is for. What was typed is never counted.",
    "reason": "To see how people look for help, so that the list can be made easier. A choice by need is counted as that need alone.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "find_contact",
    "group": "find",
    "value": "contact",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "filter",
    "label": "by way of contact",
    "sentence": "Someone looked for help in this way: by way of contact. What was typed is never counted.",
    "reason": "To see how people look for help, so that the list can be made easier. A choice by need is counted as that need alone.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "find_language",
    "group": "find",
    "value": "language",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "filter",
    "label": "by language",
    "sentence": "Someone looked for help in this way: by language. What was typed is never counted.",
    "reason": "To see how people look for help, so that the list can be made easier. A choice by need is counted as that need alone.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "find_open_now",
    "group": "find",
    "value": "open-now",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "filter",
    "label": "open now",
    "sentence": "Someone looked for help in this way: open now. What was typed is never counted.",
    "reason": "To see how people look for help, so that the list can be made easier. A choice by need is counted as that need alone.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "find_nation",
    "group": "find",
    "value": "nation",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "filter",
    "label": "by nation",
    "sentence": "Someone looked for help in this way: by nation. What was typed is never counted.",
    "reason": "To see how people look for help, so that the list can be made easier. A choice by need is counted as that need alone.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "find_search",
    "group": "find",
    "value": "search",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "filter",
    "label": "by typing",
    "sentence": "Someone looked for help in this way: by typing. What was typed is never counted.",
    "reason": "To see how people look for help, so that the list can be made easier. A choice by need is counted as that need alone.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_alcohol_drugs",
    "group": "need",
    "value": "alcohol-drugs",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Drink or drugs",
    "sentence": "Someone chose this in the list of help: Drink or drugs.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_anxiety",
    "group": "need",
    "value": "anxiety",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Worry and fear",
    "sentence": "Someone chose this in the list of help: Worry and fear.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_bereavement",
    "group": "need",
    "value": "bereavement",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Someone has died",
    "sentence": "Someone chose this in the list of help: Someone has died.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_bullying",
    "group": "need",
    "value": "bullying",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Bullying",
    "sentence": "Someone chose this in the list of help: Bullying.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_carers",
    "group": "need",
    "value": "carers",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Looking after someone",
    "sentence": "Someone chose this in the list of help: Looking after someone.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_debt_money",
    "group": "need",
    "value": "debt-money",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Money and debt",
    "sentence": "Someone chose this in the list of help: Money and debt.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_distress",
    "group": "need",
    "value": "distress",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Feeling overwhelmed",
    "sentence": "Someone chose this in the list of help: Feeling overwhelmed.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_domestic_abuse",
    "group": "need",
    "value": "domestic-abuse",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Abuse at home",
    "sentence": "Someone chose this in the list of help: Abuse at home.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": true,
    "since": "2026-11-25"
  },
  {
    "name": "need_eating",
    "group": "need",
    "value": "eating",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Eating",
    "sentence": "Someone chose this in the list of help: Eating.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_employment_rights",
    "group": "need",
    "value": "employment-rights",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Rights at work",
    "sentence": "Someone chose this in the list of help: Rights at work.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_exams",
    "group": "need",
    "value": "exams",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Exams and school",
    "sentence": "Someone chose this in the list of help: Exams and school.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_food_poverty",
    "group": "need",
    "value": "food-poverty",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Food",
    "sentence": "Someone chose this in the list of help: Food.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_gambling",
    "group": "need",
    "value": "gambling",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Gambling",
    "sentence": "Someone chose this in the list of help: Gambling.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_housing",
    "group": "need",
    "value": "housing",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Housing",
    "sentence": "Someone chose this in the list of help: Housing.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_loneliness",
    "group": "need",
    "value": "loneliness",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Being lonely",
    "sentence": "Someone chose this in the list of help: Being lonely.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_low_mood",
    "group": "need",
    "value": "low-mood",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Feeling low",
    "sentence": "Someone chose this in the list of help: Feeling low.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_neurodivergence",
    "group": "need",
    "value": "neurodivergence",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Autism and ADHD",
    "sentence": "Someone chose this in the list of help: Autism and ADHD.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_older_people",
    "group": "need",
    "value": "older-people",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Growing older",
    "sentence": "Someone chose this in the list of help: Growing older.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_online_harm",
    "group": "need",
    "value": "online-harm",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Trouble online",
    "sentence": "Someone chose this in the list of help: Trouble online.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_parenting",
    "group": "need",
    "value": "parenting",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Being a parent",
    "sentence": "Someone chose this in the list of help: Being a parent.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_relationships",
    "group": "need",
    "value": "relationships",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "A relationship",
    "sentence": "Someone chose this in the list of help: A relationship.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_self_harm",
    "group": "need",
    "value": "self-harm",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Hurting yourself",
    "sentence": "Someone chose this in the list of help: Hurting yourself.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": true,
    "since": "2026-11-25"
  },
  {
    "name": "need_sleep",
    "group": "need",
    "value": "sleep",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Sleep",
    "sentence": "Someone chose this in the list of help: Sleep.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_suicide",
    "group": "need",
    "value": "suicide",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Thoughts of suicide",
    "sentence": "Someone chose this in the list of help: Thoughts of suicide.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": true,
    "since": "2026-11-25"
  },
  {
    "name": "need_unemployment",
    "group": "need",
    "value": "unemployment",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Out of work",
    "sentence": "Someone chose this in the list of help: Out of work.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "need_work_stress",
    "group": "need",
    "value": "work-stress",
    "events": [
      "talk-signposts-filtered"
    ],
    "field": "need",
    "label": "Stress at work",
    "sentence": "Someone chose this in the list of help: Stress at work.",
    "reason": "To see what help is looked for in a kind of place, so that services can be put there.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "service_seen_directory",
    "group": "service_seen",
    "value": "directory",
    "events": [
      "talk-signpost-shown"
    ],
    "field": "source",
    "label": "the directory",
    "sentence": "A card about a service was shown. It came from the directory.",
    "reason": "The second step of the ladder to help. It is not counted which service it was.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "service_seen_own",
    "group": "service_seen",
    "value": "own",
    "events": [
      "talk-signpost-shown"
    ],
    "field": "source",
    "label": "the place itself",
    "sentence": "A card about a service was shown. It came from the place itself.",
    "reason": "The second step of the ladder to help. It is not counted which service it was.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_phone",
    "group": "contact",
    "value": "phone",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "channel",
    "label": "phone",
    "sentence": "Someone chose to get in touch with a service: phone.",
    "reason": "The last step of the ladder to help, and which ways of contact people want.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_text",
    "group": "contact",
    "value": "text",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "channel",
    "label": "text message",
    "sentence": "Someone chose to get in touch with a service: text message.",
    "reason": "The last step of the ladder to help, and which ways of contact people want.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_chat",
    "group": "contact",
    "value": "chat",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "channel",
    "label": "chat",
    "sentence": "Someone chose to get in touch with a service: chat.",
    "reason": "The last step of the ladder to help, and which ways of contact people want.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_whatsapp",
    "group": "contact",
    "value": "whatsapp",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "channel",
    "label": "WhatsApp",
    "sentence": "Someone chose to get in touch with a service: WhatsApp.",
    "reason": "The last step of the ladder to help, and which ways of contact people want.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_relay",
    "group": "contact",
    "value": "relay",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "channel",
    "label": "text relay",
    "sentence": "Someone chose to get in touch with a service: text relay.",
    "reason": "The last step of the ladder to help, and which ways of contact people want.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_sign",
    "group": "contact",
    "value": "sign",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "channel",
    "label": "sign language call",
    "sentence": "Someone chose to get in touch with a service: sign language call.",
    "reason": "The last step of the ladder to help, and which ways of contact people want.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_email",
    "group": "contact",
    "value": "email",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "channel",
    "label": "e-mail",
    "sentence": "Someone chose to get in touch with a service: e-mail.",
    "reason": "The last step of the ladder to help, and which ways of contact people want.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_web",
    "group": "contact",
    "value": "web",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "channel",
    "label": "web page",
    "sentence": "Someone chose to get in touch with a service: web page.",
    "reason": "The last step of the ladder to help, and which ways of contact people want.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_app",
    "group": "contact",
    "value": "app",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "channel",
    "label": "app",
    "sentence": "Someone chose to get in touch with a service: app.",
    "reason": "The last step of the ladder to help, and which ways of contact people want.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_alcohol_drugs",
    "group": "contact_for",
    "value": "alcohol-drugs",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Drink or drugs",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Drink or drugs.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_anxiety",
    "group": "contact_for",
    "value": "anxiety",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Worry and fear",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Worry and fear.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_bereavement",
    "group": "contact_for",
    "value": "bereavement",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Someone has died",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Someone has died.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_bullying",
    "group": "contact_for",
    "value": "bullying",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Bullying",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Bullying.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_carers",
    "group": "contact_for",
    "value": "carers",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Looking after someone",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Looking after someone.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_debt_money",
    "group": "contact_for",
    "value": "debt-money",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Money and debt",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Money and debt.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_distress",
    "group": "contact_for",
    "value": "distress",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Feeling overwhelmed",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Feeling overwhelmed.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_domestic_abuse",
    "group": "contact_for",
    "value": "domestic-abuse",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Abuse at home",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Abuse at home.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": true,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_eating",
    "group": "contact_for",
    "value": "eating",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Eating",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Eating.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_employment_rights",
    "group": "contact_for",
    "value": "employment-rights",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Rights at work",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Rights at work.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_exams",
    "group": "contact_for",
    "value": "exams",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Exams and school",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Exams and school.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_food_poverty",
    "group": "contact_for",
    "value": "food-poverty",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Food",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Food.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_gambling",
    "group": "contact_for",
    "value": "gambling",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Gambling",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Gambling.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_housing",
    "group": "contact_for",
    "value": "housing",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Housing",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Housing.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_loneliness",
    "group": "contact_for",
    "value": "loneliness",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Being lonely",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Being lonely.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_low_mood",
    "group": "contact_for",
    "value": "low-mood",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Feeling low",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Feeling low.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_neurodivergence",
    "group": "contact_for",
    "value": "neurodivergence",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Autism and ADHD",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Autism and ADHD.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_older_people",
    "group": "contact_for",
    "value": "older-people",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Growing older",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Growing older.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_online_harm",
    "group": "contact_for",
    "value": "online-harm",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Trouble online",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Trouble online.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_parenting",
    "group": "contact_for",
    "value": "parenting",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Being a parent",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Being a parent.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_relationships",
    "group": "contact_for",
    "value": "relationships",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "A relationship",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: A relationship.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_self_harm",
    "group": "contact_for",
    "value": "self-harm",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Hurting yourself",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Hurting yourself.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": true,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_sleep",
    "group": "contact_for",
    "value": "sleep",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Sleep",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Sleep.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_suicide",
    "group": "contact_for",
    "value": "suicide",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Thoughts of suicide",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Thoughts of suicide.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": true,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_unemployment",
    "group": "contact_for",
    "value": "unemployment",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Out of work",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Out of work.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "contact_for_work_stress",
    "group": "contact_for",
    "value": "work-stress",
    "events": [
      "talk-signpost-followed",
      "talk-signpost-copied"
    ],
    "field": "need",
    "label": "Stress at work",
    "sentence": "Someone chose to get in touch with a service, after choosing this in the list: Stress at work.",
    "reason": "To see for which needs people get as far as help, and for which they stop.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_who",
    "group": "worry",
    "value": "who",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“Who will answer?”",
    "sentence": "Someone read the answer to a worry about getting in touch: “Who will answer?”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_what_say",
    "group": "worry",
    "value": "what-say",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“I do not know what to say”",
    "sentence": "Someone read the answer to a worry about getting in touch: “I do not know what to say”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_bad_enough",
    "group": "worry",
    "value": "bad-enough",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“It is not bad enough”",
    "sentence": "Someone read the answer to a worry about getting in touch: “It is not bad enough”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_waste_time",
    "group": "worry",
    "value": "waste-time",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“Someone else needs it more”",
    "sentence": "Someone read the answer to a worry about getting in touch: “Someone else needs it more”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_police",
    "group": "worry",
    "value": "police",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“Will they send someone round?”",
    "sentence": "Someone read the answer to a worry about getting in touch: “Will they send someone round?”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_hospital",
    "group": "worry",
    "value": "hospital",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“Will I be sent to hospital?”",
    "sentence": "Someone read the answer to a worry about getting in touch: “Will I be sent to hospital?”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_told",
    "group": "worry",
    "value": "told",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“Will anyone find out?”",
    "sentence": "Someone read the answer to a worry about getting in touch: “Will anyone find out?”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_children",
    "group": "worry",
    "value": "children",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“Will they take my children?”",
    "sentence": "Someone read the answer to a worry about getting in touch: “Will they take my children?”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_parents",
    "group": "worry",
    "value": "parents",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“Will they tell my parents?”",
    "sentence": "Someone read the answer to a worry about getting in touch: “Will they tell my parents?”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_record",
    "group": "worry",
    "value": "record",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“Will it be on a record?”",
    "sentence": "Someone read the answer to a worry about getting in touch: “Will it be on a record?”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_cry",
    "group": "worry",
    "value": "cry",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“What if I cry?”",
    "sentence": "Someone read the answer to a worry about getting in touch: “What if I cry?”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_wait",
    "group": "worry",
    "value": "wait",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“What if nobody picks up?”",
    "sentence": "Someone read the answer to a worry about getting in touch: “What if nobody picks up?”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_english",
    "group": "worry",
    "value": "english",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“My English is not good”",
    "sentence": "Someone read the answer to a worry about getting in touch: “My English is not good”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_hear",
    "group": "worry",
    "value": "hear",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“I cannot hear or speak on the phone”",
    "sentence": "Someone read the answer to a worry about getting in touch: “I cannot hear or speak on the phone”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_tried",
    "group": "worry",
    "value": "tried",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“It did not help last time”",
    "sentence": "Someone read the answer to a worry about getting in touch: “It did not help last time”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_alone",
    "group": "worry",
    "value": "alone",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“I want to sort it out myself”",
    "sentence": "Someone read the answer to a worry about getting in touch: “I want to sort it out myself”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "worry_overheard",
    "group": "worry",
    "value": "overheard",
    "events": [
      "talk-signpost-worry-answered"
    ],
    "field": "worry",
    "label": "“Someone might hear me”",
    "sentence": "Someone read the answer to a worry about getting in touch: “Someone might hear me”.",
    "reason": "To see what keeps people from getting in touch, and tell the services that can change it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "wrong_card",
    "group": "wrong_card",
    "events": [
      "talk-signpost-reported"
    ],
    "label": "Card said to be wrong",
    "sentence": "Someone said that a card about a service is wrong.",
    "reason": "To notice that a directory needs checking. It is not counted which card it was.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "check_in_begun_how_are_you_really",
    "group": "check_in_begun",
    "value": "how-are-you-really",
    "events": [
      "talk-check-in-begun"
    ],
    "field": "checkIn",
    "label": "How are you, really?",
    "sentence": "Someone began this check-in: How are you, really?. Answers are never counted.",
    "reason": "To see which check-ins are wanted, and whether people get to their end.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "check_in_begun_weather_at_work",
    "group": "check_in_begun",
    "value": "weather-at-work",
    "events": [
      "talk-check-in-begun"
    ],
    "field": "checkIn",
    "label": "What is your weather?",
    "sentence": "Someone began this check-in: What is your weather?. Answers are never counted.",
    "reason": "To see which check-ins are wanted, and whether people get to their end.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "check_in_begun_you_and_me",
    "group": "check_in_begun",
    "value": "you-and-me",
    "events": [
      "talk-check-in-begun"
    ],
    "field": "checkIn",
    "label": "You and me",
    "sentence": "Someone began this check-in: You and me. Answers are never counted.",
    "reason": "To see which check-ins are wanted, and whether people get to their end.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "check_in_begun_ons4",
    "group": "check_in_begun",
    "value": "ons4",
    "events": [
      "talk-check-in-begun"
    ],
    "field": "checkIn",
    "label": "ONS personal well-being questions",
    "sentence": "Someone began this check-in: ONS personal well-being questions. Answers are never counted.",
    "reason": "To see which check-ins are wanted, and whether people get to their end.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "check_in_begun_other",
    "group": "check_in_begun",
    "value": "other",
    "events": [
      "talk-check-in-begun"
    ],
    "field": "checkIn",
    "label": "something of the place’s own",
    "sentence": "Someone began this check-in: something of the place’s own. Answers are never counted.",
    "reason": "To see which check-ins are wanted, and whether people get to their end.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "check_in_finished_how_are_you_really",
    "group": "check_in_finished",
    "value": "how-are-you-really",
    "events": [
      "talk-check-in-finished"
    ],
    "field": "checkIn",
    "label": "How are you, really?",
    "sentence": "Someone came to the end of this check-in: How are you, really?. Answers are never counted.",
    "reason": "To see which check-ins are wanted, and whether people get to their end.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "check_in_finished_weather_at_work",
    "group": "check_in_finished",
    "value": "weather-at-work",
    "events": [
      "talk-check-in-finished"
    ],
    "field": "checkIn",
    "label": "What is your weather?",
    "sentence": "Someone came to the end of this check-in: What is your weather?. Answers are never counted.",
    "reason": "To see which check-ins are wanted, and whether people get to their end.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "check_in_finished_you_and_me",
    "group": "check_in_finished",
    "value": "you-and-me",
    "events": [
      "talk-check-in-finished"
    ],
    "field": "checkIn",
    "label": "You and me",
    "sentence": "Someone came to the end of this check-in: You and me. Answers are never counted.",
    "reason": "To see which check-ins are wanted, and whether people get to their end.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "check_in_finished_ons4",
    "group": "check_in_finished",
    "value": "ons4",
    "events": [
      "talk-check-in-finished"
    ],
    "field": "checkIn",
    "label": "ONS personal well-being questions",
    "sentence": "Someone came to the end of this check-in: ONS personal well-being questions. Answers are never counted.",
    "reason": "To see which check-ins are wanted, and whether people get to their end.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "check_in_finished_other",
    "group": "check_in_finished",
    "value": "other",
    "events": [
      "talk-check-in-finished"
    ],
    "field": "checkIn",
    "label": "something of the place’s own",
    "sentence": "Someone came to the end of this check-in: something of the place’s own. Answers are never counted.",
    "reason": "To see which check-ins are wanted, and whether people get to their end.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "rung_urgent",
    "group": "rung",
    "value": "urgent",
    "events": [
      "talk-check-in-rung-chosen"
    ],
    "field": "rung",
    "label": "urgent help",
    "sentence": "After a check-in, someone opened this next step: urgent help. It is not counted which check-in it was.",
    "reason": "To see which next steps people take, from someone they know to urgent help.",
    "sensitive": true,
    "since": "2026-11-25"
  },
  {
    "name": "rung_line",
    "group": "rung",
    "value": "line",
    "events": [
      "talk-check-in-rung-chosen"
    ],
    "field": "rung",
    "label": "a line to call or write to",
    "sentence": "After a check-in, someone opened this next step: a line to call or write to. It is not counted which check-in it was.",
    "reason": "To see which next steps people take, from someone they know to urgent help.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "rung_nearby",
    "group": "rung",
    "value": "nearby",
    "events": [
      "talk-check-in-rung-chosen"
    ],
    "field": "rung",
    "label": "something nearby",
    "sentence": "After a check-in, someone opened this next step: something nearby. It is not counted which check-in it was.",
    "reason": "To see which next steps people take, from someone they know to urgent help.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "rung_practical",
    "group": "rung",
    "value": "practical",
    "events": [
      "talk-check-in-rung-chosen"
    ],
    "field": "rung",
    "label": "help with practical things",
    "sentence": "After a check-in, someone opened this next step: help with practical things. It is not counted which check-in it was.",
    "reason": "To see which next steps people take, from someone they know to urgent help.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "urgent_opened",
    "group": "urgent_opened",
    "events": [
      "talk-urgent-opened"
    ],
    "label": "Urgent help opened",
    "sentence": "Someone opened the urgent help.",
    "reason": "To see that urgent help is found. It is shown only for large areas and whole months.",
    "sensitive": true,
    "since": "2026-11-25"
  },
  {
    "name": "urgent_contact_phone",
    "group": "urgent_contact",
    "value": "phone",
    "events": [
      "talk-urgent-followed"
    ],
    "field": "channel",
    "label": "phone",
    "sentence": "Someone chose to get in touch from the urgent help: phone.",
    "reason": "To see which ways to urgent help people can use. It is shown only for large areas and whole months.",
    "sensitive": true,
    "since": "2026-11-25"
  },
  {
    "name": "urgent_contact_text",
    "group": "urgent_contact",
    "value": "text",
    "events": [
      "talk-urgent-followed"
    ],
    "field": "channel",
    "label": "text message",
    "sentence": "Someone chose to get in touch from the urgent help: text message.",
    "reason": "To see which ways to urgent help people can use. It is shown only for large areas and whole months.",
    "sensitive": true,
    "since": "2026-11-25"
  },
  {
    "name": "urgent_contact_chat",
    "group": "urgent_contact",
    "value": "chat",
    "events": [
      "talk-urgent-followed"
    ],
    "field": "channel",
    "label": "chat",
    "sentence": "Someone chose to get in touch from the urgent help: chat.",
    "reason": "To see which ways to urgent help people can use. It is shown only for large areas and whole months.",
    "sensitive": true,
    "since": "2026-11-25"
  },
  {
    "name": "urgent_contact_whatsapp",
    "group": "urgent_contact",
    "value": "whatsapp",
    "events": [
      "talk-urgent-followed"
    ],
    "field": "channel",
    "label": "WhatsApp",
    "sentence": "Someone chose to get in touch from the urgent help: WhatsApp.",
    "reason": "To see which ways to urgent help people can use. It is shown only for large areas and whole months.",
    "sensitive": true,
    "since": "2026-11-25"
  },
  {
    "name": "urgent_contact_relay",
    "group": "urgent_contact",
    "value": "relay",
    "events": [
      "talk-urgent-followed"
    ],
    "field": "channel",
    "label": "text relay",
    "sentence": "Someone chose to get in touch from the urgent help: text relay.",
    "reason": "To see which ways to urgent help people can use. It is shown only for large areas and whole months.",
    "sensitive": true,
    "since": "2026-11-25"
  },
  {
    "name": "urgent_contact_sign",
    "group": "urgent_contact",
    "value": "sign",
    "events": [
      "talk-urgent-followed"
    ],
    "field": "channel",
    "label": "sign language call",
    "sentence": "Someone chose to get in touch from the urgent help: sign language call.",
    "reason": "To see which ways to urgent help people can use. It is shown only for large areas and whole months.",
    "sensitive": true,
    "since": "2026-11-25"
  },
  {
    "name": "crashed_prompts",
    "group": "crashed",
    "value": "prompts",
    "events": [
      "talk-crashed"
    ],
    "field": "element",
    "label": "cards to start a talk",
    "sentence": "This stopped working: cards to start a talk.",
    "reason": "To find and mend what breaks. Nothing about the device or the page is told with it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "crashed_signposts",
    "group": "crashed",
    "value": "signposts",
    "events": [
      "talk-crashed"
    ],
    "field": "element",
    "label": "the list of help",
    "sentence": "This stopped working: the list of help.",
    "reason": "To find and mend what breaks. Nothing about the device or the page is told with it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "crashed_signpost",
    "group": "crashed",
    "value": "signpost",
    "events": [
      "talk-crashed"
    ],
    "field": "element",
    "label": "a card about one service",
    "sentence": "This stopped working: a card about one service.",
    "reason": "To find and mend what breaks. Nothing about the device or the page is told with it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "crashed_check_in",
    "group": "crashed",
    "value": "check-in",
    "events": [
      "talk-crashed"
    ],
    "field": "element",
    "label": "a check-in",
    "sentence": "This stopped working: a check-in.",
    "reason": "To find and mend what breaks. Nothing about the device or the page is told with it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "crashed_urgent",
    "group": "crashed",
    "value": "urgent",
    "events": [
      "talk-crashed"
    ],
    "field": "element",
    "label": "urgent help",
    "sentence": "This stopped working: urgent help.",
    "reason": "To find and mend what breaks. Nothing about the device or the page is told with it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "crashed_kiosk",
    "group": "crashed",
    "value": "kiosk",
    "events": [
      "talk-crashed"
    ],
    "field": "element",
    "label": "the screens of a tablet",
    "sentence": "This stopped working: the screens of a tablet.",
    "reason": "To find and mend what breaks. Nothing about the device or the page is told with it.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "content_missing_prompts",
    "group": "content_missing",
    "value": "prompts",
    "events": [
      "talk-content-missing"
    ],
    "field": "element",
    "label": "cards to start a talk",
    "sentence": "The words of this could not be loaded: cards to start a talk.",
    "reason": "To see where lines are too bad for content to arrive.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "content_missing_signposts",
    "group": "content_missing",
    "value": "signposts",
    "events": [
      "talk-content-missing"
    ],
    "field": "element",
    "label": "the list of help",
    "sentence": "The words of this could not be loaded: the list of help.",
    "reason": "To see where lines are too bad for content to arrive.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "content_missing_signpost",
    "group": "content_missing",
    "value": "signpost",
    "events": [
      "talk-content-missing"
    ],
    "field": "element",
    "label": "a card about one service",
    "sentence": "The words of this could not be loaded: a card about one service.",
    "reason": "To see where lines are too bad for content to arrive.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "content_missing_check_in",
    "group": "content_missing",
    "value": "check-in",
    "events": [
      "talk-content-missing"
    ],
    "field": "element",
    "label": "a check-in",
    "sentence": "The words of this could not be loaded: a check-in.",
    "reason": "To see where lines are too bad for content to arrive.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "report_lost_full",
    "group": "report_lost",
    "value": "full",
    "events": [],
    "label": "too many waited",
    "sentence": "Counts could not be delivered and were thrown away: too many waited.",
    "reason": "So that nobody takes a total for whole that is not.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "report_lost_old",
    "group": "report_lost",
    "value": "old",
    "events": [],
    "label": "they waited for more than 30 days",
    "sentence": "Counts could not be delivered and were thrown away: they waited for more than 30 days.",
    "reason": "So that nobody takes a total for whole that is not.",
    "sensitive": false,
    "since": "2026-11-25"
  },
  {
    "name": "report_lost_refused",
    "group": "report_lost",
    "value": "refused",
    "events": [],
    "label": "the endpoint refused them",
    "sentence": "Counts could not be delivered and were thrown away: the endpoint refused them.",
    "reason": "So that nobody takes a total for whole that is not.",
    "sensitive": false,
    "since": "2026-11-25"
  }
];
