import { backup, restore } from '../store/backup.js';
import { locationsOf } from '../store/location.js';
import { oneWord, type Arguments } from './arguments.js';
import { Stop } from './stop.js';

/** `backup <target>`: a copy of the SQLite file, while the collector goes on. */
export async function makeBackup({ words, config }: Arguments): Promise<void> {
  const target = oneWord(words, 'the file to write');
  await backup(onlyFile(config.store), target);
  console.log(`Written and checked: ${target}`);
}

/** `restore <copy>`: puts a backup in place of the SQLite file. */
export async function putBack({ words, config }: Arguments): Promise<void> {
  const file = onlyFile(config.store);
  const aside = await restore(
    oneWord(words, 'the file that backup wrote'),
    file,
    new Date().toISOString().slice(0, 10),
  );
  console.log(`Restored: ${file}`);
  if (aside !== undefined) console.log(`What stood there is kept in ${aside}`);
  console.log(afterwards);
}

const afterwards = `
All that was changed after the backup is undone. Before you start the collector, go through what you did since then:
- Keys that were taken back work again: collector place list, place show <id>, key revoke <hash>.
- People who were removed can sign in again: collector person list, person remove <id>.
- Keys that were made are unknown. Make others: collector key add <place>. For seven days reports with a key that
  nobody knows are asked to come again later, so that no tablet throws its counts away.
- Months that were sent on are sent again, by --otlp and --webhook.
Everybody has to sign in again, and links that were not used have ended.`;

function onlyFile(store: readonly string[]) {
  if (store.length > 1) throw new Stop('Name one --store at a time: each file is backed up and restored by itself.', 2);
  const [location] = locationsOf(store);
  return location!.engine === 'sqlite' ? location!.file : location!.url;
}
