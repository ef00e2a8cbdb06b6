// Registers every element: for a page that uses several of them, and for the script-tag bundle.
import './language/language.define.js';
import './leave/leave.define.js';
import './place/place.define.js';
import './urgent/urgent.define.js';
