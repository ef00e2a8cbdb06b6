import '@talkplace/embed/place.js';
import '@talkplace/elements/check-in.js';
// A class without its registration, for who wants to choose when.
import { SignpostElement, define } from '@talkplace/elements';
import '@talkplace/elements/urgent.js';

define('talk-signpost', SignpostElement);

const place = document.querySelector('talk-place')!;
const output = document.querySelector('output')!;

place.settings = { name: 'Harbour Street Barbers', languages: ['en', 'cy'] };
place.addEventListener('talk-check-in-begun', ({ detail }) => {
  output.textContent = `begun ${detail.checkIn}`;
});

document.querySelector('talk-check-in')!.headingLevel = 2;
