const prompts = '<talk-prompts pack="barbershop"></talk-prompts>';
const checkIn = '<talk-check-in check-in="how-are-you-really"></talk-check-in>';
const signposts = '<talk-signposts></talk-signposts>';
const signpost = '<talk-signpost service="gb-samaritans"></talk-signpost>';

const tags = {
  place: '<talk-place></talk-place>',
  urgent: '<talk-urgent></talk-urgent>',
  prompts,
  'check-in': checkIn,
  signposts,
  signpost,
  language: '<talk-language></talk-language>',
  leave: '<talk-leave></talk-leave>',
  privacy: '<talk-privacy></talk-privacy>',
};

const page = (name, entries, budget) => ({ name, entries, html: entries.map((each) => tags[each]).join('\n'), budget });

/**
 * Pages that hold one element, as a host would write it for Britain in English. Budgets in kB of brotli. Urgent help was
 * meant to need 16 kB. It carries the lines of 111 countries and the numbers of 229 (5 kB) and Lit (5.4 kB) with it,
 * because nothing may be asked for before it shows; we keep that promise and hold it to 22. Cards and list were meant to need
 * 34 and 46; 0.6 kB came with the events that can be counted and with what shows when an element cannot be drawn.
 */
export const alone = [
  page('`<talk-urgent>` alone', ['urgent'], 22),
  page('`<talk-prompts>`, one pack', ['prompts'], 35),
  page('`<talk-check-in>`, one check-in', ['check-in'], 34),
  page('`<talk-signposts>`, Britain', ['signposts'], 47),
];

const furtherElement = 9;

/**
 * What a further element adds to a page that has another: its script and words. Its content (a pack, Britain's directory)
 * is counted in the rows above. The signposts are two elements, the list and its cards.
 */
const elementsBeside = [
  ['place', 'check-in'],
  ['prompts', 'check-in'],
  ['check-in', 'prompts'],
  ['signposts', 'check-in', 2],
  ['signpost', 'signposts'],
  ['language', 'check-in'],
  ['leave', 'check-in'],
  ['badge', 'check-in'],
  ['hint', 'check-in'],
  ['privacy', 'check-in'],
].map(([added, to, elements = 1]) => ({
  name: `\`<talk-${added}>\` beside \`<talk-${to}>\``,
  before: page('', [to]),
  after: page('', [to, added]),
  budget: elements * furtherElement,
}));

const closed = page('', ['check-in', 'launcher']);

/** The launcher by itself, and what its first opening loads beside what is chosen in it. */
const launcher = [
  {
    name: '`<talk-launcher>`, closed, beside `<talk-check-in>`',
    before: page('', ['check-in']),
    after: closed,
    budget: 4,
  },
  {
    name: '`<talk-launcher>`, its first opening',
    before: closed,
    after: { ...closed, entries: [...closed.entries, 'parts/inside', 'parts/beside'] },
    budget: 12,
  },
];

/** What is added to a page that has something else already. */
export const further = [...elementsBeside, ...launcher];

/** Content, as against script and words. */
export const isContent = (file) => /\/content\/(?!words\/)/.test(file);

/** Every element on one page. */
export const everything = { ...page('all elements', Object.keys(tags), 85), entries: ['all'] };

/** The same pages by one script tag: the loader, and then what it meets. */
export const byScript = [
  { name: 'loader by script tag, nothing met', entries: ['talkplace'], html: '', budget: 2 },
  ...alone.map((each) => ({
    ...each,
    name: `${each.name}, by script tag`,
    entries: ['talkplace'],
    budget: each.budget + 2,
  })),
];

/** Files of `dist/embed` that stand alone; everything of ours, of every country and language, is in the pinned one. */
export const single = [
  { name: 'frame page, its style and its script', files: ['frame.html', 'frame.css', 'frame.js'], budget: 5 },
  { name: 'helper of a frame’s host', files: ['talkplace-frame.js'], budget: 1 },
  { name: 'pinned file', files: [/^talkplace-.*\.pinned\.js$/], budget: 172 },
];
