// Before the first render: React gives an object to an element as a property only where the element is there already.
import '@talkplace/embed/place.js';
import '@talkplace/elements/prompts.js';
import '@talkplace/elements/signposts.js';
import { createRoot } from 'react-dom/client';
import { App } from './app.js';

createRoot(document.getElementById('root')!).render(<App />);
