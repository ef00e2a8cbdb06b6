// Registers every element: for a page that uses several of them, and for the script-tag bundle.
import './badge/badge.define.js';
import './check-in/check-in.define.js';
import './hint/hint.define.js';
import './language/language.define.js';
import './launcher/launcher.define.js';
import './leave/leave.define.js';
import './place/place.define.js';
import './privacy/privacy.define.js';
import './prompts/prompts.define.js';
import './signposts/signposts.define.js';
import './urgent/urgent.define.js';
