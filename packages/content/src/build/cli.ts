import { write } from './run.js';

console.log(`content: ${write()} modules compiled`);
