import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, html as lit } from 'lit';
import { property } from 'lit/decorators.js';
import { Place } from './place.controller.js';
import './place.define.js';
import type { PlaceElement } from './place.js';
import { waitUntil } from '../patience.fixture.js';

class ProbeElement extends LitElement {
  @property({ attribute: false }) settings: unknown;
  readonly place = new Place(this);
  protected override render() {
    return lit`${this.place.settings.kind} ${this.place.settings.country} ${this.place.language}`;
  }
}
customElements.define('talk-probe', ProbeElement);

class ShellElement extends LitElement {
  @property({ attribute: false }) settings: unknown;
  readonly place = new Place(this);
  protected override render() {
    return lit`<div><talk-probe></talk-probe></div>`;
  }
}
customElements.define('talk-shell', ShellElement);

const probe = (root: ParentNode, at = 0) => root.querySelectorAll<ProbeElement>('talk-probe')[at]!;

/** What is written to the console while something happens. */
async function warnings(act: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const original = console.warn;
  console.warn = (...words: unknown[]) => void seen.push(words.join(' '));
  try {
    await act();
  } finally {
    console.warn = original;
  }
  return seen;
}

describe('<talk-place>', () => {
  it('works with no settings at all', async () => {
    const alone = await fixture<ProbeElement>(html`<talk-probe></talk-probe>`);
    expect(alone.place.settings).to.include({ kind: 'community', device: 'personal', view: 'guest', distance: 'near' });
    expect(alone.place.settings.country).to.equal('GB');
    expect(alone.place.language).to.equal('en');
  });

  it('gives its settings to what stands inside it, and again when an attribute changes', async () => {
    const place = await fixture<PlaceElement>(
      html`<talk-place kind="school" country="IE"
        ><p><talk-probe></talk-probe></p
      ></talk-place>`,
    );
    expect(probe(place).place.settings).to.include({ kind: 'school', country: 'IE' });
    place.setAttribute('kind', 'workplace');
    await waitUntil(() => probe(place).place.settings.kind === 'workplace');
  });

  it('has what stands inside it wait for its file, so that no number of another country shows', async () => {
    const original = window.fetch;
    let answer: (response: Response) => void = () => undefined;
    window.fetch = () => new Promise((resolve) => (answer = resolve));
    try {
      const place = await fixture<PlaceElement>(
        html`<talk-place src="place.json"><talk-shell></talk-shell><talk-probe></talk-probe></talk-place>`,
      );
      const inside = place.querySelector<ShellElement>('talk-shell')!.shadowRoot!;
      expect([probe(place).place.pending, probe(inside).place.pending]).to.deep.equal([true, true]);
      answer(new Response('{"country":"IE"}'));
      await waitUntil(() => !probe(place).place.pending && !probe(inside).place.pending);
      expect(probe(inside).place.settings.country).to.equal('IE');
      place.remove();
      const alone = await fixture<ProbeElement>(html`<talk-probe></talk-probe>`);
      expect(alone.place.pending).to.equal(false);
    } finally {
      window.fetch = original;
    }
  });

  it('does not disturb another place on the page', async () => {
    const two = await fixture(html`
      <div>
        <talk-place kind="school" lang="cy"><talk-probe></talk-probe></talk-place>
        <talk-place kind="barbershop"><talk-probe></talk-probe></talk-place>
      </div>
    `);
    expect(probe(two, 0).place.settings.kind).to.equal('school');
    expect(probe(two, 1).place.settings.kind).to.equal('barbershop');
    expect(probe(two, 0).place.language).to.equal('cy');
    probe(two, 0).place.choose('ar');
    expect(probe(two, 0).place.language).to.equal('ar');
    expect(probe(two, 1).place.language).to.equal('en');
  });

  it('lets an element’s own attributes win', async () => {
    const place = await fixture(
      html`<talk-place kind="school" country="IE"><talk-probe country="FR"></talk-probe></talk-place>`,
    );
    expect(probe(place).place.settings).to.include({ kind: 'school', country: 'FR' });
  });

  it('passes settings on into shadow roots and into nested places', async () => {
    const outer = await fixture(html`
      <talk-place kind="workplace" country="IE">
        <talk-place country="FR"><talk-shell device="shared"></talk-shell></talk-place>
      </talk-place>
    `);
    const inner = probe(outer.querySelector('talk-shell')!.shadowRoot!);
    expect(inner.place.settings).to.include({ kind: 'workplace', country: 'FR', device: 'shared' });
  });

  it('reads JSON between its tags, the settings property and a file, the later winning', async () => {
    const file = URL.createObjectURL(
      new Blob([JSON.stringify({ kind: 'school', name: 'From a file', country: 'IE' })]),
    );
    const element = await fixture<ProbeElement>(html`
      <talk-probe src=${file} .settings=${{ name: 'From a property' }}>
        <script type="application/json">
          { "name": "From between the tags", "nation": "IE" }
        </script>
      </talk-probe>
    `);
    await waitUntil(() => element.place.settings.kind === 'school');
    expect(element.place.settings).to.include({ name: 'From a property', nation: 'IE', country: 'IE' });
  });

  it('reads JSON that comes between its tags later than the element itself', async () => {
    const element = await fixture<ProbeElement>(html`<talk-probe></talk-probe>`);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = '{ "name": "Came later" }';
    element.append(script);
    await waitUntil(() => element.place.settings.name === 'Came later');
  });

  it('takes a settings property that was set before the element was defined', async () => {
    const early = document.createElement('talk-late') as HTMLElement & { settings?: unknown };
    early.settings = { kind: 'barbershop' };
    document.body.append(early);
    class LateElement extends ProbeElement {}
    customElements.define('talk-late', LateElement);
    await waitUntil(() => (early as unknown as LateElement).place?.settings.kind === 'barbershop');
    early.remove();
  });

  it('follows the language of the page around it', async () => {
    const page = await fixture(html`<div lang="ar"><talk-probe></talk-probe></div>`);
    expect(probe(page).place.language).to.equal('ar');
    expect(probe(page).place.direction).to.equal('rtl');
    page.setAttribute('lang', 'cy-GB');
    await waitUntil(() => probe(page).place.language === 'cy');
  });

  it('keeps to the languages that the host lists, and lets the visitor choose', async () => {
    const place = await fixture(html`<talk-place lang="ar" languages="en cy"><talk-probe></talk-probe></talk-place>`);
    expect(probe(place).place.language).to.equal('en');
    probe(place).place.choose('cy');
    expect(probe(place).place.language).to.equal('cy');
  });

  it('takes the country from the language of the page, and guesses nothing where the host named none that exists', async () => {
    const page = await fixture(html`<div lang="en-IE"><talk-probe></talk-probe></div>`);
    expect(probe(page).place.settings.country).to.equal('IE');
    await warnings(async () => {
      const wrong = await fixture<ProbeElement>(html`<talk-probe country="Narnia"></talk-probe>`);
      expect(wrong.place.settings.country).to.equal('');
    });
  });

  it('still works when it is moved to another place', async () => {
    const two = await fixture(html`
      <div>
        <talk-place kind="school"><talk-probe></talk-probe></talk-place>
        <talk-place kind="barbershop"></talk-place>
      </div>
    `);
    const moving = probe(two);
    two.querySelectorAll('talk-place')[1]!.append(moving);
    expect(moving.place.settings.kind).to.equal('barbershop');
  });

  for (const [setting, markup, told] of [
    [
      'an unknown kind',
      html`<talk-probe kind="pub"></talk-probe>`,
      /kind "pub".*barbershop, workplace, school, community/,
    ],
    ['a country that is none', html`<talk-probe country="England"></talk-probe>`, /country "England".*ISO 3166-1/],
    ['a wrong device', html`<talk-probe device="tablet"></talk-probe>`, /device "tablet".*personal, shared/],
    [
      'JSON that is broken',
      html`<talk-probe
        ><script type="application/json">
          { "kind":
        </script></talk-probe
      >`,
      /valid JSON/,
    ],
    ['a wrong type', html`<talk-probe .settings=${{ languages: 7 }}></talk-probe>`, /languages "7".*language tags/],
    ['a name nobody knows', html`<talk-probe .settings=${{ colour: 'red' }}></talk-probe>`, /setting "colour"/],
    ['settings that are a list', html`<talk-probe .settings=${['school']}></talk-probe>`, /a JSON object of settings/],
    ['a wrong service', html`<talk-probe .settings=${{ services: [{ name: 7 }] }}></talk-probe>`, /services.*name/],
  ] as const) {
    it(`says once what is wrong with ${setting}, and goes on`, async () => {
      let element: ProbeElement | undefined;
      const said = await warnings(async () => {
        element = await fixture<ProbeElement>(markup);
        await waitUntil(() => !element!.place.pending, 'content is checked', { timeout: 15_000 });
        element.requestUpdate();
        await element.updateComplete;
      });
      const ours = said.filter((line) => line.includes('Talkplace'));
      expect(ours.length, ours.join('\n')).to.be.at.least(1);
      expect(new Set(ours).size).to.equal(ours.length);
      expect(ours.join('\n')).to.match(told).and.to.contain('<talk-probe>');
      expect(element!.place.settings.country).to.be.a('string');
    });
  }

  it('says so when a file cannot be reached, and goes on without it', async () => {
    const said = await warnings(async () => {
      const element = await fixture<ProbeElement>(html`<talk-probe src="/nothing-here.json"></talk-probe>`);
      await waitUntil(() => !element.place.pending);
      expect(element.place.settings.kind).to.equal('community');
    });
    expect(said.filter((line) => line.includes('src "/nothing-here.json"'))).to.have.length(1);
  });
});
