// Types of our tags in JSX, for React 19: export type { TalkJsx } from '@talkplace/elements/react.d.ts';
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Given, Listeners, TalkTags } from './markup.js';

/** What each tag takes in JSX. React hands over an object as a property, and listens to `ontalk-…` under its exact name. */
export type TalkJsx = {
  [Tag in keyof TalkTags]: Given<Tag, DetailedHTMLProps<HTMLAttributes<Element<Tag>>, Element<Tag>>> &
    Listeners<Tag, 'on'>;
};

type Element<Tag extends keyof TalkTags> = TalkTags[Tag]['element'];

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends TalkJsx {}
  }
}
