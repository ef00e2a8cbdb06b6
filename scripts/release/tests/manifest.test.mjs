import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { found, modulesOf } from './manifest-source.mjs';

const folder = path.resolve(import.meta.dirname, '../../../packages/elements');
const manifest = JSON.parse(readFileSync(path.join(folder, 'custom-elements.json'), 'utf8'));
const elements = manifest.modules.flatMap(({ path: file, declarations = [] }) =>
  declarations.filter(({ tagName }) => tagName).map((each) => ({ ...each, file: path.join(folder, file) })),
);
const load = (file) => import(pathToFileURL(file).href);
const names = (list = []) => list.map(({ name }) => name).toSorted((one, two) => one.localeCompare(two));
const sorted = (list) => [...list].toSorted((one, two) => one.localeCompare(two));

const { settingAttributes } = await load(path.join(folder, 'dist/place/settings.js'));
// `lang` is an attribute of every tag of a page.
const settings = [...settingAttributes, 'src'].filter((name) => name !== 'lang');
const shared = settings.filter((name) => !/^(report|place)-/.test(name));

/** Events by which our elements ask each other; a page has nothing to hear in them. */
const isAnnounced = (name) => !/RequestEvent$|^CustomEvent$/.test(name);

describe('the manifest', () => {
  it('has every tag that is registered, and no other', async () => {
    // Where there are no custom elements, Lit brings a stand-in.
    await load(path.join(folder, 'dist/index.js'));
    const registered = new Map();
    const define = customElements.define.bind(customElements);
    customElements.define = (tag, element) => {
      registered.set(tag, element.name);
      define(tag, element);
    };
    const definitions = manifest.modules.map((each) => each.path).filter((file) => file.endsWith('.define.js'));
    for (const file of definitions) await load(path.join(folder, file));
    customElements.define = define;
    assert.ok(registered.size > 8);
    assert.deepEqual(
      sorted(elements.map(({ tagName, name }) => `${tagName} ${name}`)),
      sorted([...registered].map((pair) => pair.join(' '))),
    );
  });

  for (const element of elements) {
    describe(`of <${element.tagName}>`, () => {
      const others = new Set(elements.filter((each) => each !== element).map(({ file }) => file));
      const modules = modulesOf(element.file, others);

      it('has the attributes of the class, and those of settings', async () => {
        const { observedAttributes } = (await load(element.file))[element.name];
        const understood = element.tagName === 'talk-place' ? settings : shared;
        const all = modules.has(path.join(folder, 'dist/place/place.controller.js')) ? understood : [];
        assert.deepEqual(names(element.attributes), sorted(new Set([...observedAttributes, ...all])));
      });

      it('has the properties that a page can set', async () => {
        const Element = (await load(element.file))[element.name];
        const states = [...Element.elementProperties].filter(([, { state }]) => state).map(([name]) => name);
        const settable = [...Element.elementProperties.keys()].filter((name) => !states.includes(name));
        const fields = names(element.members.filter(({ kind, readonly }) => kind === 'field' && !readonly));
        assert.deepEqual(
          settable.filter((name) => !fields.includes(name)),
          [],
        );
        // Not all fields are drawn anew when they change.
        const others = fields.filter((name) => !settable.includes(name));
        const made = others.length ? new Element() : undefined;
        assert.deepEqual(
          others.filter((name) => states.includes(name) || !Object.hasOwn(made, name)),
          [],
        );
      });

      it('has methods and values that the class has', async () => {
        const { prototype } = (await load(element.file))[element.name];
        const others = element.members.filter(({ kind, readonly }) => kind === 'method' || readonly);
        assert.deepEqual(names(others.filter(({ name }) => !(name in prototype))), []);
      });

      it('has the events that are dispatched', () => {
        const dispatched = found(modules, /\bnew (\w+Event)\(/g).filter(isAnnounced);
        // The controller that tells of it is shared; who loads nothing never calls it.
        const loads = [...modules.values()].some((text) => /\.contentMissing\(/.test(text));
        const told = dispatched.filter((name) => name !== 'ContentMissingEvent' || loads);
        assert.deepEqual(sorted((element.events ?? []).map(({ type }) => type.text)), told);
      });

      it('gives each event the name that its class gives it', async () => {
        for (const { name, type } of element.events ?? []) {
          const { path: file } = manifest.modules.find(({ declarations = [] }) =>
            declarations.some((each) => each.name === type.text),
          );
          const Event = (await load(path.join(folder, file)))[type.text];
          assert.equal(new Event({}).type, name);
        }
      });

      it('has the parts, slots and custom properties of its templates and styles', () => {
        assert.deepEqual(names(element.cssParts), found(modules, /\bpart="([a-z-]+)"/g));
        assert.deepEqual(names(element.slots), found(modules, /<slot(?:\s+name="([a-z-]+)")?[\s>]/g));
        assert.deepEqual(names(element.cssProperties), found(modules, /var\((--talk-[a-z0-9-]+)/g));
      });
    });
  }
});
