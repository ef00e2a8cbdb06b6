import { start } from './start.js';

// Everything imports in Node; only a page has something to start.
if (typeof document !== 'undefined') void start();
