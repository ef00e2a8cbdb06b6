import '@talkplace/elements/all.js';
import './place.js';
