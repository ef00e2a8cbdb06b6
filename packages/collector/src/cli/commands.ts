import type { ParseArgsConfig } from 'node:util';
import { closeContext, openContext } from '../server/collector.js';
import type { Context } from '../server/context.js';
import { locationsOf, shownName } from '../store/location.js';
import { readArguments, type Arguments } from './arguments.js';
import { makeBackup, putBack } from './backup.js';
import { exportCsv, exportNow, exportTotals } from './export.js';
import { drop, letIn, listHeld } from './held.js';
import { invitePerson, linkPerson, listPeople, removePerson } from './person.js';
import {
  addKey,
  addOrganisation,
  addPlace,
  closePlace,
  listOrganisations,
  listPlaces,
  revokeKey,
  rotateKey,
  showPlace,
} from './place.js';
import { start } from './start.js';
import { Stop } from './stop.js';

interface Command {
  flags?: NonNullable<ParseArgsConfig['options']>;
  run(rest: Arguments): Promise<void>;
}

const text = { type: 'string' } as const;
const onOff = { type: 'boolean' } as const;

/** A command that works on the databases of a collector and then ends. Only `start` makes them, and changes their form. */
const withContext = (
  work: (context: Context, rest: Arguments) => Promise<void>,
  flags: NonNullable<ParseArgsConfig['options']> = {},
): Command => ({
  flags,
  async run(rest) {
    const context = await openContext(rest.config, { onlyExisting: true });
    // For eyes only: what runs commands by program reads the rest.
    if (process.stderr.isTTY) console.error(`Database: ${locationsOf(rest.config.store).map(shownName).join(', ')}`);
    try {
      await work(context, rest);
    } finally {
      await closeContext(context);
    }
  },
});

const commands: Readonly<Record<string, Command>> = {
  start: {
    async run({ words, config }) {
      if (words.length > 0) throw new Stop('start takes no words, only flags. See collector --help.', 2);
      await start(config);
    },
  },
  'organisation add': withContext(addOrganisation),
  'organisation list': withContext(listOrganisations),
  'place add': withContext(addPlace, {
    organisation: text,
    name: text,
    kind: text,
    area: text,
    people: text,
    out: text,
  }),
  'place list': withContext(listPlaces, { organisation: text }),
  'place show': withContext(showPlace),
  'place close': withContext(closePlace),
  'key add': withContext(addKey, { out: text }),
  'key rotate': withContext(rotateKey, { 'grace-days': text, out: text }),
  'key revoke': withContext(revokeKey),
  'person invite': withContext(invitePerson, { organisation: text, area: text, operator: onOff }),
  'person list': withContext(listPeople),
  'person link': withContext(linkPerson),
  'person remove': withContext(removePerson),
  'held list': withContext(listHeld, { page: text }),
  'held release': withContext(letIn),
  'held drop': withContext(drop),
  'export csv': withContext(exportCsv, { month: text }),
  'export run': withContext(exportNow, { month: text }),
  'export totals': withContext(exportTotals, { raw: onOff }),
  backup: { run: makeBackup },
  restore: { run: putBack },
};

/** Does what a command line asks for. Throws Stop, ConfigError and what the parts throw. */
export async function runCommand(line: readonly string[]): Promise<void> {
  const { name, rest } = split(line);
  const command = commands[name]!;
  await command.run(readArguments(rest, command.flags));
}

function split(line: readonly string[]): { name: string; rest: readonly string[] } {
  const [first, second] = line;
  if (first === undefined || first.startsWith('-')) return { name: 'start', rest: line };
  if (Object.hasOwn(commands, first)) return { name: first, rest: line.slice(1) };
  if (Object.hasOwn(commands, `${first} ${second}`)) return { name: `${first} ${second}`, rest: line.slice(2) };
  const further = Object.keys(commands).filter((name) => name.startsWith(`${first} `));
  throw new Stop(
    further.length > 0
      ? `Say one of: ${further.join(', ')}. See collector --help.`
      : `There is no such command. See collector --help.`,
    2,
  );
}
