import { canaries } from './canaries.mjs';
import { checkIn, packOf, services } from './content.mjs';

/**
 * What people do, as far as it is counted: each flow opens a page, does in it what a person would do, and names the groups
 * of counters that it must raise in full. `values` gives the values of a group as events carry them.
 */
const place = (inner, attributes = '') =>
  `<talk-place kind="community" nation="GB-ENG" name="${canaries.name}" report-to="/counts" place-key="tp_0123456789abcdefghijkl" ${attributes}>${inner}</talk-place>`;
const json = (settings) => `<script type="application/json">${JSON.stringify(settings)}</script>`;

/** Follows no link: what counts is the press. */
const stayOnLinks = () =>
  addEventListener('click', (event) => {
    if (event.composedPath().some((each) => each instanceof HTMLAnchorElement)) event.preventDefault();
  });

/** Presses, one after the other, everything that a selector finds in the shadow root of each element of a kind. */
const pressAll = async ([tag, selector]) => {
  for (const element of document.querySelectorAll(tag)) {
    for (const each of element.shadowRoot.querySelectorAll(selector)) each.click();
    await element.updateComplete;
  }
};

const skipToEnd = async (page, form) => {
  await form.getByRole('button', { name: 'Begin' }).click();
  while (await form.locator('.form').count()) {
    const text = form.locator('textarea');
    if (await text.count()) {
      await text.fill(`${canaries.typed} ${canaries.name}`);
      await form.locator('.moves .filled').click();
    } else await form.locator('.moves button').nth(1).click();
  }
  await form.locator('#ending').waitFor();
};

export const flows = (values) => [
  {
    name: 'someone looks at a page in each language',
    raises: ['opened', 'language'],
    pages: ['en', 'cy', 'ar', 'pl'].map((lang) => ({
      lang,
      body: place(
        json({ words: { pl: { prompts: { another: canaries.name } } } }) +
          '<talk-prompts pack="community"></talk-prompts><talk-check-in></talk-check-in><talk-urgent compact></talk-urgent><talk-signpost service="gb-samaritans"></talk-signpost><talk-signposts limit="2"></talk-signposts>',
      ),
    })),
    act: async (page) => {
      for (const tag of ['prompts', 'check-in', 'urgent', 'signpost', 'signposts'])
        await page.locator(`talk-place > talk-${tag}`).scrollIntoViewIfNeeded();
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50))));
    },
  },
  {
    name: 'someone chooses another language',
    raises: ['language_chosen'],
    pages: [
      {
        body: place(
          json({ words: { pl: { prompts: { another: canaries.name } } } }) + '<talk-language></talk-language>',
        ),
      },
    ],
    act: async (page) => {
      for (const choice of await page.locator('talk-language [part=choice]').all()) await choice.click();
    },
  },
  {
    name: 'someone goes through cards of every topic, ours and the host’s own',
    raises: ['prompt_shown', 'prompt_used'],
    pages: [
      { body: place(json({ pack: packOf([...values('topics'), canaries.id]) }) + '<talk-prompts></talk-prompts>') },
    ],
    act: async (page) => {
      const deck = page.locator('talk-prompts');
      for (let card = 0; card <= values('topics').length; card++) {
        await deck.locator('.main .listen > summary').click();
        await deck.getByRole('button', { name: 'Another one' }).click();
      }
    },
  },
  {
    name: 'a host opens every part of a card',
    raises: ['prompt_part'],
    pages: [{ body: place('<talk-prompts pack="barbershop" speaker="barber"></talk-prompts>', 'view="host"') }],
    act: async (page) => {
      const deck = page.locator('talk-prompts');
      while (!(await deck.locator('.main .fine').count())) {
        await deck.getByRole('button', { name: 'Another one' }).click();
      }
      // The first part is open: it is closed and opened again.
      for (const part of ['next', 'next', 'fine', 'listen', 'worried']) {
        await deck.locator(`.main .${part} > summary`).click();
        await page.waitForTimeout(20);
      }
    },
  },
  {
    name: 'someone looks for help in every way',
    raises: ['find'],
    pages: [
      {
        body: `<talk-place country="GB" kind="community" name="${canaries.name}" report-to="/counts"><talk-signposts></talk-signposts></talk-place>`,
      },
    ],
    act: async (page) => {
      const list = page.locator('talk-signposts');
      await list.locator('[part=need]').first().click();
      await list.locator('#search').pressSequentially(`${canaries.typed} ${canaries.number}`);
      await list.locator('.more-choices > summary').click();
      await list.locator('#who').selectOption('young');
      await list.locator('#contact').selectOption('chat');
      await list.locator('#language').selectOption({ index: 2 });
      await list.locator('#nation').selectOption({ index: 1 });
      await list.locator('#open-now').check();
    },
  },
  {
    name: 'someone looks for help with each need, and gets in touch',
    raises: ['need', 'contact_for'],
    pages: [{ body: place(`<talk-signposts needs="${values('needs').join(' ')}"></talk-signposts>`) }],
    act: async (page) => {
      await page.evaluate(stayOnLinks);
      await page.locator('talk-signposts talk-signpost').first().waitFor();
      await page.evaluate(async () => {
        const list = document.querySelector('talk-signposts');
        const needs = list.shadowRoot.querySelectorAll('[part=need]');
        for (let at = 0; at < needs.length; at++) {
          list.shadowRoot.querySelectorAll('[part=need]')[at].click();
          await list.updateComplete;
          const cards = [...list.shadowRoot.querySelectorAll('talk-signpost')];
          await Promise.all(cards.map((card) => card.updateComplete));
          cards
            .map((card) => card.shadowRoot.querySelector('a.reach'))
            .find(Boolean)
            .click();
        }
      });
    },
  },
  {
    name: 'someone gets in touch with the place’s own services, in each way',
    raises: ['contact', 'service_seen'],
    pages: [
      {
        body: place(json({ services: services(values('channels')) }) + '<talk-signposts limit="20"></talk-signposts>'),
      },
    ],
    act: async (page) => {
      await page.evaluate(stayOnLinks);
      const cards = page.locator('talk-signposts talk-signpost');
      await cards.nth(values('channels').length).waitFor();
      for (const card of (await cards.all()).slice(0, values('channels').length + 1)) {
        await card.scrollIntoViewIfNeeded();
        await card.locator('a.reach').first().click();
      }
    },
  },
  {
    name: 'someone reads the answer to each worry, and says that a card is wrong',
    raises: ['worry', 'wrong_card'],
    pages: ['gb-samaritans', 'gb-childline'].map((service) => ({
      body: place(`<talk-signpost service="${service}"></talk-signpost>`),
    })),
    act: async (page) => {
      const card = page.locator('talk-signpost');
      await card.locator('.worry > summary').click();
      const worry = card.locator('#worry');
      await worry.waitFor();
      for (const value of await worry.locator('option').evaluateAll((all) => all.map((each) => each.value)))
        await worry.selectOption(value);
      await card.locator('.foot button').click();
    },
  },
  {
    name: 'someone goes through each check-in to its end',
    raises: ['check_in_begun', 'check_in_finished'],
    pages: values('checkIns').map((id) => ({
      body: place(
        id === 'other'
          ? `${json({ checkIn })}<talk-check-in></talk-check-in>`
          : `<talk-check-in check-in="${id}"></talk-check-in>`,
      ),
    })),
    act: (page) => skipToEnd(page, page.locator('talk-check-in')),
  },
  {
    name: 'someone answers a check-in and opens every next step',
    raises: ['rung'],
    pages: [{ body: place(`${json({ checkIn })}<talk-check-in></talk-check-in>`) }],
    act: async (page) => {
      const form = page.locator('talk-check-in');
      await form.getByRole('button', { name: 'Begin' }).click();
      await form.getByText(canaries.name, { exact: true }).click();
      await form.locator('.moves .filled').click();
      await form.locator('textarea').pressSequentially(`${canaries.typed} ${canaries.mail}`);
      await form.locator('.moves .filled').click();
      for (const rung of await form.locator('details > summary.rung').all()) await rung.click();
      await form.locator('talk-signposts talk-signpost').first().waitFor();
      await form.locator('button.rung').click();
    },
  },
  {
    name: 'someone opens urgent help and gets in touch, in every country',
    raises: ['urgent_opened', 'urgent_contact'],
    pages: [{ body: place('<talk-urgent compact></talk-urgent><div id="world"></div>') }],
    act: async (page) => {
      await page.locator('talk-urgent').first().getByRole('button', { name: 'Show help' }).click();
      await page.evaluate(stayOnLinks);
      await page.evaluate((codes) => {
        for (const country of codes) {
          const urgent = document.createElement('talk-urgent');
          urgent.setAttribute('country', country);
          document.querySelector('#world').append(urgent);
        }
      }, values('countries'));
      await page.evaluate(pressAll, ['#world > talk-urgent', 'a[part=number]']);
    },
  },
  {
    name: 'an element cannot be drawn',
    raises: ['crashed'],
    pages: [
      {
        body: place(
          '<talk-signposts limit="2"></talk-signposts><talk-signpost service="gb-samaritans"></talk-signpost><talk-urgent></talk-urgent><talk-prompts></talk-prompts><talk-check-in></talk-check-in>',
        ),
      },
      { body: place('<talk-kiosk></talk-kiosk>'), modules: ['all', 'kiosk'] },
    ],
    expectErrors: true,
    act: async (page) => {
      if (await page.locator('talk-kiosk').count()) return breakKiosk(page);
      await page.evaluate(async (words) => {
        const find = (tag) => document.querySelector(`talk-place > talk-${tag}`);
        await Promise.all([...document.querySelectorAll('talk-place > *')].map((each) => each.updateComplete));
        find('signpost').service = { id: words.id, name: words.name };
        find('signposts').now = {
          getTime: () => {
            throw new Error(words.typed);
          },
        };
        for (const tag of ['prompts', 'check-in', 'urgent']) {
          const element = find(tag);
          // A library of the page that spoils what we stand on.
          Object.defineProperty(element, 'headingLevel', {
            get: () => {
              throw new Error(words.number);
            },
          });
          element.requestUpdate();
        }
      }, canaries);
    },
  },
  {
    name: 'content does not arrive',
    raises: ['content_missing'],
    missing: /content\/(packs|check-ins|directory)\//,
    pages: [
      {
        body: place(
          '<talk-signposts></talk-signposts><talk-signpost service="gb-samaritans"></talk-signpost><talk-prompts></talk-prompts><talk-check-in></talk-check-in>',
        ),
      },
    ],
    act: async (page) => {
      for (const tag of ['signposts', 'prompts', 'check-in'])
        await page.locator(`talk-place > talk-${tag} .trouble`).waitFor();
    },
  },
];

/** The shell of a tablet cannot be drawn; it says so to the page, and wipes. */
const breakKiosk = (page) =>
  page.evaluate(async (words) => {
    await customElements.whenDefined('talk-kiosk');
    const kiosk = document.querySelector('talk-kiosk');
    await kiosk.updateComplete;
    const told = new Promise((resolve) => kiosk.addEventListener('talk-crashed', resolve, { once: true }));
    Object.defineProperty(kiosk, 'screen', {
      get: () => {
        throw new Error(words.number);
      },
    });
    kiosk.requestUpdate();
    await told;
  }, canaries);

export { place };
