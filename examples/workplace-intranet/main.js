import '@talkplace/embed/place.js';
import '@talkplace/elements/urgent.js';
import '@talkplace/elements/prompts.js';
import '@talkplace/elements/check-in.js';
import '@talkplace/elements/signposts.js';
import '@talkplace/elements/leave.js';
