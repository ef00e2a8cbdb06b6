export * from './fold.js';
export * from './hours.js';
export * from './rank.js';
export * from './search.js';
export * from './tokens.js';
export * from './urgent.js';
export * from './zones.js';
