// Classes, events and types, without side effects: importing this registers nothing.
export * from './check-in/check-in.events.js';
export { CheckInElement } from './check-in/check-in.js';
export { define, version } from './define.js';
export * from './language/language.events.js';
export { LanguageElement } from './language/language.js';
export * from './leave/leave.events.js';
export { LeaveElement } from './leave/leave.js';
export { PlaceElement } from './place/place.js';
export { kinds } from './place/settings.js';
export type { Given, HostWords, Kind, Settings } from './place/settings.js';
export * from './prompts/prompts.events.js';
export { PromptsElement } from './prompts/prompts.js';
export * from './signposts/signpost.events.js';
export { SignpostElement } from './signposts/signpost.js';
export * from './signposts/signposts.events.js';
export { SignpostsElement } from './signposts/signposts.js';
export * from './urgent/urgent.events.js';
export { UrgentElement } from './urgent/urgent.js';
