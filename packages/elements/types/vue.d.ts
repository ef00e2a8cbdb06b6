// Types of our tags in templates of Vue 3: export type { TalkComponents } from '@talkplace/elements/vue.d.ts';
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Given, TalkTags } from './markup.js';

/** What each tag takes in a template, and what `@talk-…` hears. */
export type TalkComponents = {
  [Tag in keyof TalkTags]: new () => TalkTags[Tag]['element'] & {
    $props: Given<Tag, HTMLAttributes & PublicProps>;
    $emit: EmitFn<{
      [Name in keyof TalkTags[Tag]['events']]: (event: TalkTags[Tag]['events'][Name]) => void;
    }>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends TalkComponents {}
}
