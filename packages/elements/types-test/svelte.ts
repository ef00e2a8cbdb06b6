export type { TalkMarkup } from '@talkplace/elements/svelte.d.ts';
import type { SvelteHTMLElements } from 'svelte/elements';

export const right: [SvelteHTMLElements['talk-place'], SvelteHTMLElements['talk-signposts']] = [
  { kind: 'workplace', settings: { name: 'Northgate Tools' }, class: 'help' },
  {
    limit: 3,
    plain: true,
    'ontalk-signposts-filtered': ({ detail }) => detail.filter,
    'on:talk-signposts-filtered': ({ detail }) => detail.filter,
  },
];

// @ts-expect-error There is no such kind of place.
export const wrongKind: SvelteHTMLElements['talk-place'] = { kind: 'pub' };
export const wrongDetail: SvelteHTMLElements['talk-signposts'] = {
  // @ts-expect-error What someone typed is never told.
  'ontalk-signposts-filtered': ({ detail }) => detail.typed,
};
