// Writes the numbers that stand in a page of WordPress until the elements are there:
// node examples/tests/wordpress/write-numbers.mjs
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { emergencyCountries, numbersOf } from './numbers.mjs';

const numbers = Object.fromEntries(emergencyCountries().map((country) => [country, numbersOf(country)]));
const file = new URL('../../community-site/plugin/numbers.json', import.meta.url);
writeFileSync(file, await format(JSON.stringify(numbers), { parser: 'json', printWidth: 120 }));
