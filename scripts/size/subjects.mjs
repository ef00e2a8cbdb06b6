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
};

const page = (name, entries, budget) => ({ name, entries, html: entries.map((each) => tags[each]).join('\n'), budget });

/** Pages that hold one element, as a host would write it for Britain in English. Budgets in kB of brotli. */
export const alone = [
  page('`<talk-urgent>` alone', ['urgent'], 16),
  page('`<talk-prompts>`, one pack', ['prompts'], 34),
  page('`<talk-check-in>`, one check-in', ['check-in'], 34),
  page('`<talk-signposts>`, Britain', ['signposts'], 46),
];

const furtherElement = 9;
// Britain's directory weighs 9 kB by itself; the budgets of elements alone grant signposts 12 kB more than the others.
const furtherSignposts = furtherElement + 12;

/** A page that has an element already gets one more: what that adds. */
export const further = [
  ['place', 'check-in'],
  ['prompts', 'check-in'],
  ['check-in', 'prompts'],
  ['signposts', 'check-in'],
  ['signpost', 'signposts'],
  ['language', 'check-in'],
  ['leave', 'check-in'],
].map(([added, to]) => ({
  name: `\`<talk-${added}>\` beside \`<talk-${to}>\``,
  before: page('', [to]),
  after: page('', [to, added]),
  budget: added === 'signposts' ? furtherSignposts : furtherElement,
}));

/** Every element on one page. */
export const everything = { ...page('all elements', Object.keys(tags), 85), entries: ['all'] };
