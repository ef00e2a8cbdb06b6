export * from './check-ins.js';
export * from './directory.js';
export * from './guides.js';
export * from './kiosk.js';
export * from './prompts.js';
export * from './settings.js';
export * from './standing.js';
export * from './words.js';
