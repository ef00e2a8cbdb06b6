#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { areaPattern, keyPattern, placeKinds } from '@talkplace/report';
import { version } from '../server/version.js';
import { checkEndpoint } from './index.js';

const help = `Tries whether an endpoint takes reports in as Talkplace sends them.

talkplace-contract http://127.0.0.1:8787/counts [flags]

It sends some twenty reports that count: run it before counting begins, or against a copy.

  --key <tp_…>       key of a place, where the endpoint asks for one
  --kind <kind>      kind of that place: ${placeKinds.join(', ')}; community
  --area <code>      its area; GB-ENG
  --origin <https>   a website that may report; https://contract.example
  --help, --version

Ends with 0 when all passed, 1 when some failed, 2 when it was not asked rightly.
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let read;
  try {
    const text = { type: 'string' } as const;
    const onOff = { type: 'boolean' } as const;
    read = parseArgs({
      args: [...args],
      options: { key: text, kind: text, area: text, origin: text, help: onOff, version: onOff },
      allowPositionals: true,
    });
  } catch (error) {
    return wrong((error as Error).message);
  }
  const { values, positionals } = read;
  if (values.help === true) return say(help);
  if (values.version === true) return say(version);
  const [address, ...others] = positionals;
  if (address === undefined || others.length > 0 || !/^https?:/.test(address) || !URL.canParse(address)) {
    return wrong('Name the address of one endpoint, such as http://127.0.0.1:8787/counts.');
  }
  const kind = placeKinds.find((known) => known === (values.kind ?? 'community'));
  if (!kind) return wrong(`--kind is one of ${placeKinds.join(', ')}.`);
  const { key, area, origin } = values;
  if (key !== undefined && !keyPattern.test(key)) return wrong('--key is tp_ and 22 letters, as in place.json.');
  if (area !== undefined && !areaPattern.test(area)) return wrong('--area is an official code, such as E06000027.');
  const results = await checkEndpoint(address, { key, kind, area, origin }, ({ name, failure }) =>
    console.log(failure === undefined ? `ok      ${name}` : `FAILED  ${name}: ${failure}`),
  );
  const failed = results.filter(({ failure }) => failure !== undefined).length;
  console.log(`${results.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function say(text: string) {
  console.log(text);
  return 0;
}

function wrong(message: string) {
  console.error(`${message} See talkplace-contract --help.`);
  return 2;
}
