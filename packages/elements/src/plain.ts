// What elements share with pages that have none (paper, e-mail): words, dates, addresses, choice of cards. No Lit, no DOM
// at import, nothing registered.
export { dateIn, listIn, timeIn, weekdayIn } from './locale/calendar.js';
export { format, type Values } from './locale/messages.controller.js';
export { directionOf, matchLanguage, regionOf } from './place/language.js';
export { defaultExit } from './place/settings.js';
export { fitting, speakersOf } from './prompts/deck.js';
export { addressOf } from './signposts/address.js';
