import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Lists of values that a group of counters may have. */
export type ValueList =
  | 'elements'
  | 'failing'
  | 'loadingElements'
  | 'languages'
  | 'topics'
  | 'sections'
  | 'filters'
  | 'needs'
  | 'sources'
  | 'channels'
  | 'urgentChannels'
  | 'worries'
  | 'checkIns'
  | 'rungs'
  | 'losses';

/** Identifiers in the form that events carry, each with its words. */
export type Values = Readonly<Record<string, string>>;

const other = { other: 'something of the place’s own' };

// Urgent help needs nothing that could fail to load.
const loadingElements = {
  prompts: 'cards to start a talk',
  signposts: 'the list of help',
  signpost: 'a card about one service',
  'check-in': 'a check-in',
};

// Urgent lines are reached by voice or at once in writing.
const urgentChannels = {
  phone: 'phone',
  text: 'text message',
  chat: 'chat',
  whatsapp: 'WhatsApp',
  relay: 'text relay',
  sign: 'sign language call',
};

/** Lists that the elements themselves define. */
const fixed = {
  loadingElements,
  urgentChannels,
  elements: { ...loadingElements, urgent: 'urgent help' },
  failing: { ...loadingElements, urgent: 'urgent help', kiosk: 'the screens of a tablet' },
  sections: {
    next: 'what to say next',
    fine: 'if they say they are fine',
    listen: 'what to listen for',
    worried: 'if you are worried',
  },
  // Without `need`: the same press chooses one, and that is counted by itself.
  filters: {
    who: 'by who it is for',
    contact: 'by way of contact',
    language: 'by language',
    'open-now': 'open now',
    nation: 'by nation',
    search: 'by typing',
  },
  sources: { directory: 'the directory', own: 'the place itself' },
  channels: { ...urgentChannels, email: 'e-mail', web: 'web page', app: 'app' },
  // Only next steps that can be pressed: nobody can see that someone talks to a friend.
  rungs: {
    urgent: 'urgent help',
    line: 'a line to call or write to',
    nearby: 'something nearby',
    practical: 'help with practical things',
  },
  losses: {
    full: 'too many waited',
    old: 'they waited for more than 30 days',
    refused: 'the endpoint refused them',
  },
} satisfies Partial<Record<ValueList, Values>>;

/** Every list of values, from the elements' own lists and from the content of this repository. */
export function valueLists(): Record<ValueList, Values> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@talkplace/content/package.json'));
  const read = (file: string) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown;
  const { topics } = read('data/topics.json') as { topics: Record<string, { label: string }> };
  const { worries } = read('data/hesitation.json') as { worries: { id: string; label: string }[] };
  const buttons = read('locales/en/signposts.json') as Record<string, string>;
  const checkIns = ['how-are-you-really', 'weather-at-work', 'you-and-me'].map((id) => [
    id,
    (read(`data/check-ins/${id}.json`) as { title: string }).title,
  ]);
  const languages = ['en', 'cy', 'ar'].map((tag) => {
    const { name } = read(`locales/${tag}/language.json`) as { name: string };
    return [tag, name];
  });
  return {
    ...fixed,
    topics: {
      ...Object.fromEntries(Object.entries(topics).map(([id, { label }]) => [id, label])),
      ...other,
    },
    needs: Object.fromEntries(
      Object.entries(buttons)
        .filter(([key]) => key.startsWith('need-'))
        .map(([key, label]) => [key.slice('need-'.length), label]),
    ),
    worries: Object.fromEntries(worries.map(({ id, label }) => [id, `“${label}”`])),
    checkIns: {
      ...Object.fromEntries(checkIns as [string, string][]),
      ons4: 'ONS personal well-being questions',
      ...other,
    },
    languages: { ...Object.fromEntries(languages as [string, string][]), other: 'another language' },
  };
}
