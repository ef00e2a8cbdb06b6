// Types of our tags in Svelte 5: export type { TalkMarkup } from '@talkplace/elements/svelte.d.ts';
import type { HTMLAttributes } from 'svelte/elements';
import type { Given, Listeners, TalkTags } from './markup.js';

/** What each tag takes in markup, with listeners as `ontalk-…` and, in older files, `on:talk-…`. */
export type TalkMarkup = {
  [Tag in keyof TalkTags]: Given<Tag, HTMLAttributes<TalkTags[Tag]['element']>> &
    Listeners<Tag, 'on'> &
    Listeners<Tag, 'on:'>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends TalkMarkup {}
}
