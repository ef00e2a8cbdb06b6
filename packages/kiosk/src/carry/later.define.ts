import { loadHesitation } from '@talkplace/content';
import '@talkplace/elements/language.js';
import '@talkplace/elements/leave.js';
import '@talkplace/elements/urgent.js';

// Whoever leaves the shop leaves its network: what a card unfolds is here before it is asked for.
void loadHesitation().catch(() => undefined);
