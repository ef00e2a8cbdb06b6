import { renderToString } from 'react-dom/server';
import { App } from './app.js';

/** What a server sends: the tags, and between them what helps before any script runs. */
export const render = (): string => renderToString(<App />);
