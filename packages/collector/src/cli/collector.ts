#!/usr/bin/env node
import { version } from '../server/version.js';
import { help } from './help.js';
import { Stop } from './stop.js';

/** Errors whose message is written for whoever gave the command. */
const plain =
  /^(PlaceRefused|AccountRefused|FiguresRefused|StoreUnavailable|DatabaseFile|BackupRefused|NewerDatabase|OlderDatabase|StoreMissing|ShardOrder)Error$/;
const asked = /^(Config|Location)Error$/;

const line = process.argv.slice(2);
if (line.includes('--help') || line[0] === 'help') console.log(help);
else if (line.includes('--version')) console.log(version);
else {
  try {
    // Loaded only now, so that help comes at once.
    const { runCommand } = await import('./commands.js');
    await runCommand(line);
  } catch (error) {
    process.exitCode = tell(error);
  }
}

function tell(error: unknown): number {
  const { name, message, code } = error as Error & { code?: unknown };
  if (error instanceof Stop) {
    console.error(message);
    return error.code;
  }
  if (asked.test(name)) {
    console.error(message);
    return 2;
  }
  if (plain.test(name)) console.error(message);
  else if (code === 'EADDRINUSE') console.error('Something listens at this port already. Choose another with --port.');
  else if (code === 'EACCES') console.error('This user may not listen there. Choose a --port above 1023.');
  else if (code === 'EADDRNOTAVAIL') console.error('This machine has no such address. Choose another --host.');
  else if (code === 'ENOTFOUND') console.error('This address is not known. Choose another --host.');
  else console.error(error);
  return 1;
}
