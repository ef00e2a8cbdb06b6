import '@talkplace/embed/place.js';
import '@talkplace/elements/urgent.js';
import '@talkplace/elements/prompts.js';
import '@talkplace/elements/signposts.js';
