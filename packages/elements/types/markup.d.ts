import type { TalkTags } from '../generated/tags.js';

export type { TalkTags };

/** What markup may give a tag: its attributes, its properties and what a framework knows for every tag. */
export type Given<Tag extends keyof TalkTags, Known> = Omit<Known, keyof Own<Tag>> & Own<Tag>;

type Own<Tag extends keyof TalkTags> = TalkTags[Tag]['attributes'] & TalkTags[Tag]['properties'];

/** Listeners of a tag, each under the name of its event with `Before` in front of it. */
export type Listeners<Tag extends keyof TalkTags, Before extends string> = {
  [Name in keyof TalkTags[Tag]['events'] & string as `${Before}${Name}`]?:
    ((event: TalkTags[Tag]['events'][Name]) => void) | undefined;
};
