// Tells TypeScript the attributes, properties and events of our tags in JSX. One such line is enough for an app.
export type { TalkJsx } from '@talkplace/elements/react.d.ts';
