/** The content of a country, as it comes from the server. */
const directory = '**/parts/gb*';

/** As a script presses: the kiosk looks closely at how a finger comes down, which is not the matter here. */
const press = (kiosk, selector) => kiosk.locator(selector).first().dispatchEvent('click');
async function start(page, kiosk) {
  await kiosk.locator('[part=line]').first().waitFor();
  await press(kiosk, '.start');
}
const pressFirst = (page, element) => element.locator('[part=button]').click();
const pressOpen = (page, element) => element.locator('[part=open]').click();

/**
 * How each element comes to draw its parts: markup, what a person does, and which parts are then to be seen. `withhold`
 * names modules that do not come.
 */
export const scenes = {
  'talk-badge': [
    { markup: '<talk-badge trained="2026-03-31" href="/training"></talk-badge>', parts: ['card', 'link'] },
  ],
  'talk-check-in': [
    {
      markup: '<talk-check-in></talk-check-in>',
      parts: ['card', 'question', 'option', 'reflections', 'rung'],
      act: answerAll,
    },
  ],
  'talk-hint': [
    {
      markup: '<p>A <talk-hint meaning="Someone who has time to hear.">listener</talk-hint> is here.</p>',
      parts: ['term', 'panel'],
    },
  ],
  'talk-kiosk': [
    { markup: '<talk-kiosk kind="barbershop"></talk-kiosk>', parts: ['card', 'line', 'start', 'clear'], act: start },
    {
      markup: '<talk-kiosk kind="barbershop"></talk-kiosk>',
      parts: ['choice', 'palm'],
      async act(page, kiosk) {
        await start(page, kiosk);
        await press(kiosk, '.choice[data-screen=talk]');
        await press(kiosk, '.to-hands-free');
      },
    },
    {
      markup: '<talk-kiosk kind="barbershop"></talk-kiosk>',
      parts: ['warning'],
      async act(page, kiosk) {
        await moveTimeByHand(page);
        await start(page, kiosk);
        await kiosk.locator('.choice').first().waitFor();
        await page.evaluate(() => globalThis.pass(91));
      },
    },
    {
      markup: `<talk-kiosk kind="barbershop"><script type="application/json">{ "kiosk": { "carry": "/carry.html" } }</script></talk-kiosk>`,
      parts: ['carry', 'code'],
      async act(page, kiosk) {
        await start(page, kiosk);
        await press(kiosk, '.choice[data-screen=find]');
        await press(kiosk, '.take');
      },
    },
  ],
  'talk-language': [{ markup: '<talk-language></talk-language>', parts: ['choice'] }],
  'talk-launcher': [
    { markup: '<talk-launcher></talk-launcher>', parts: ['button', 'panel', 'choice'], act: pressFirst },
    {
      markup: '<talk-launcher></talk-launcher>',
      parts: ['card'],
      withhold: '**/prompts/prompts.define.js',
      async act(page, launcher) {
        await pressFirst(page, launcher);
        await launcher.locator('[data-choice=prompts]').click();
      },
    },
  ],
  'talk-leave': [{ markup: '<talk-leave></talk-leave>', parts: ['button'] }],
  'talk-privacy': [
    { markup: '<talk-privacy folded></talk-privacy>', parts: ['open', 'card'], act: pressOpen },
    {
      markup: '<talk-place report-to="/counts"><talk-privacy></talk-privacy></talk-place>',
      parts: ['body'],
      async act(page, panel) {
        // A reporter in which one report waits.
        await page.addScriptTag({ type: 'module', content: "import '/place/place.define.js'" });
        await page.evaluate(async () => {
          const { reportWith } = await import('/talk-privacy.js');
          reportWith(
            async () => () => ({
              on: true,
              waiting: async () => [JSON.stringify({ d: '2026-11-25', c: { opened_prompts: 1 } })],
              switchOff: async () => {},
              switchOn() {},
              stop() {},
            }),
            async () => ({ opened_prompts: 'Someone had this in view.' }),
          );
        });
        await panel.getByRole('button', { name: 'Show what waits' }).click();
      },
    },
  ],
  'talk-prompts': [
    {
      markup: '<talk-prompts kind="barbershop" view="host"></talk-prompts>',
      parts: ['card', 'opener', 'section', 'speaker'],
    },
  ],
  'talk-signpost': [
    {
      markup: '<talk-signpost service="gb-samaritans" device="shared"></talk-signpost>',
      parts: ['card', 'contact', 'code'],
    },
  ],
  'talk-signposts': [
    { markup: '<talk-signposts country="GB"></talk-signposts>', parts: ['search', 'need'] },
    { markup: '<talk-signposts country="GB"></talk-signposts>', parts: ['card'], withhold: directory },
  ],
  'talk-urgent': [
    { markup: '<talk-urgent compact></talk-urgent>', parts: ['bar'] },
    { markup: '<talk-urgent device="shared" country="GB"></talk-urgent>', parts: ['card', 'number', 'code'] },
  ],
};

async function answerAll(page, form) {
  await form.getByRole('button', { name: 'Begin' }).click();
  while (await form.locator('.form').count()) {
    const option = form.locator('[part=option]');
    if (await option.count()) await option.first().click();
    await form.locator('.moves .filled').click();
  }
}

/** In the page: time of the kiosk passes only by `pass(seconds)`. */
function moveTimeByHand(page) {
  return page.evaluate(() => {
    const timers = new Map();
    let now = 0;
    let last = 0;
    const after = (wait, call) => {
      last += 1;
      timers.set(last, { at: now + wait, call });
      return last;
    };
    const clock = { now: () => now, wall: () => now, after, cancel: (id) => timers.delete(id) };
    document.querySelector('talk-kiosk').clock = clock;
    globalThis.pass = (seconds) => {
      now += seconds * 1000;
      for (const [id, { at, call }] of timers) {
        if (at > now) continue;
        timers.delete(id);
        call();
      }
    };
  });
}
