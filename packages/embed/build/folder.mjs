import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { env } from 'node:process';

const source = path.resolve(import.meta.dirname, '../src');
const list = (text) => (text ?? '').split(/[\s,]+/).filter(Boolean);

/**
 * Makes `dist/embed`, the folder that a host serves: the modules, the frame page, headers for common servers. Settings
 * of the build, all optional: TALKPLACE_BASE, the whole address of the folder; with it TALKPLACE_FRAME, what a frame
 * shows whose address someone pastes into a site that knows oEmbed, as it stands behind `#` (`show=prompts&country=IE`);
 * TALKPLACE_FRAME_ANCESTORS, origins that may show the frame (any); TALKPLACE_CONNECT, origins that it may ask.
 */
export function embedFolder(version) {
  return {
    name: 'embed-folder',
    async writeBundle({ dir }, bundle) {
      const { framePage, leftPage, oembed, serverConfig, servers } = await import('../dist/serving/serving.js');
      const to = path.resolve(dir, '../embed');
      const base = env.TALKPLACE_BASE && new URL(`${env.TALKPLACE_BASE.replace(/\/$/, '')}/`).href;
      // Without a place it would answer with the numbers of Britain, wherever it is pasted.
      const pasted = base && env.TALKPLACE_FRAME && `${base}frame.html#${env.TALKPLACE_FRAME.replace(/^#/, '')}`;
      const policy = {
        ancestors: list(env.TALKPLACE_FRAME_ANCESTORS ?? '*'),
        connect: list(env.TALKPLACE_CONNECT),
      };
      // What nearly every element imports, see `parts` in rollup.config.mjs.
      const needed = ['parts/core.js', 'urgent.js', 'parts/content.js'].filter((name) => name in bundle);
      await rm(to, { recursive: true, force: true });
      await cp(dir, to, { recursive: true });
      await mkdir(path.join(to, 'servers'));
      const folder = base ? new URL(base).pathname : `/talkplace/${version}/`;
      const write = (name, text) => writeFile(path.join(to, name), text);
      await Promise.all([
        cp(path.join(source, 'frame/frame.css'), path.join(to, 'frame.css')),
        write('frame.html', await framePage(policy, pasted && `${base}oembed.json`, needed)),
        write('left.html', leftPage),
        ...servers.map((server) => write(`servers/${server}.txt`, serverConfig(server, folder, policy))),
        pasted && write('oembed.json', `${JSON.stringify(oembed(pasted, { title: 'Talkplace' }), null, 2)}\n`),
      ]);
    },
  };
}

/** Writes a file that stands alone into the folder, and prints the hash to pin it by. */
export function pinned() {
  return {
    name: 'pinned',
    async writeBundle({ file }) {
      const hash = `sha384-${createHash('sha384')
        .update(await readFile(file))
        .digest('base64')}`;
      const name = path.basename(file);
      const tag = `<script defer crossorigin="anonymous" src="${name}"\n  integrity="${hash}"></script>\n`;
      const ofFolder = `<!-- For a page opened from a folder: there no browser checks a hash. -->\n<script defer src="${name}"></script>\n`;
      await writeFile(path.join(path.dirname(file), 'sri.json'), `${JSON.stringify({ [name]: hash }, null, 2)}\n`);
      await writeFile(path.join(path.dirname(file), 'sri.html'), `${tag}${ofFolder}`);
      console.log(`${name} ${hash}`);
    },
  };
}
