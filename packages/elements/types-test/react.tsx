export type { TalkJsx } from '@talkplace/elements/react.d.ts';
import type { PlaceElement } from '@talkplace/elements';
import { createRef } from 'react';

const place = createRef<PlaceElement>();

export const right = (
  <talk-place ref={place} kind="school" staffed="false" settings={{ name: 'Millbrook', languages: ['en', 'cy'] }}>
    <talk-prompts
      heading-level={2}
      className="cards"
      ontalk-prompts-shown={({ detail }) => detail.prompt.trim()}
      ontalk-opened={({ detail }) => detail.language}
    />
    <talk-signposts limit={3} plain lang="cy" />
  </talk-place>
);

export const wrong = [
  // @ts-expect-error There is no such kind of place.
  <talk-place kind="pub" />,
  // @ts-expect-error React would leave the attribute out, and then the device decides.
  <talk-place staffed={false} />,
  // @ts-expect-error A setting that nobody knows.
  <talk-place settings={{ colour: 'red' }} />,
  // @ts-expect-error Levels are numbers.
  <talk-prompts heading-level="two" />,
  // @ts-expect-error Cards have no `service`.
  <talk-prompts ontalk-prompts-shown={({ detail }) => detail.service} />,
  // @ts-expect-error There is no such tag.
  <talk-widget />,
];
