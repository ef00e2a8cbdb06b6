import type { PromptsElement } from '@talkplace/elements';
import { useRef, useState } from 'react';

/** Outside the component: a new object at each render would be read again each time. */
const settings = {
  name: 'Northgate Tools',
  services: [
    {
      id: 'first-aiders',
      name: 'Our mental health first aiders',
      summary: 'Ask any of them for a quiet quarter of an hour.',
      hoursInWords: 'On every shift',
    },
  ],
};

export function App() {
  const prompts = useRef<PromptsElement>(null);
  const [card, setCard] = useState('');
  const [filter, setFilter] = useState('');

  return (
    <talk-place
      kind="workplace"
      nation="GB-ENG"
      settings={settings}
      report-to="/counts"
      report-min-fill={1}
      report-storage="memory"
    >
      <h1>How are you, really?</h1>
      <talk-prompts
        ref={prompts}
        heading-level={2}
        speaker="colleague"
        ontalk-prompts-shown={({ detail }) => setCard(detail.prompt)}
      >
        <p>Ask: "How are things, apart from work?" And then wait.</p>
      </talk-prompts>
      <p>
        <button type="button" onClick={() => prompts.current?.reset()}>
          Start again
        </button>
        <output>{card}</output>
      </p>
      <talk-signposts
        heading-level={2}
        limit={3}
        ontalk-signposts-filtered={({ detail }) => setFilter(`${detail.filter} ${detail.value}`)}
      >
        <p>
          If a life is at risk, call <a href="tel:999">999</a>. To talk at any time, call Samaritans on{' '}
          <a href="tel:116123">116 123</a>.
        </p>
      </talk-signposts>
      <output>{filter}</output>
    </talk-place>
  );
}
