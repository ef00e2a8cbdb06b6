import '@talkplace/elements/urgent.js';
