import { readFileSync } from 'node:fs';
import { watchWaysOut } from './leaks.mjs';
import { visit } from './visit.mjs';

const file = new URL('../../packages/content/data/check-ins/how-are-you-really.json', import.meta.url);
const { questions } = JSON.parse(readFileSync(file, 'utf8'));
const choices = questions.flatMap(({ options = [], points = [] }) => [...options, ...points]);

/** Words that someone types, found nowhere else. */
export const secret = 'quokka-lighthouse-seventy';
/** What a person with a hard week answers; and one with a light one. */
export const hard = [
  'Really hard',
  'Hardly any sleep',
  'Pain or my body',
  'Money',
  'Something I have no word for',
  'No one right now',
];
export const light = ['Good', 'Mostly good', 'Nothing much', 'Someone knows'];
/** Answers that nobody else may learn, by their words or their ids. */
export const chosen = choices.filter(({ label }) => hard.includes(label));

/** Opens a page and notes every way out of it. */
export async function watch(browser, site) {
  const notes = [];
  const visited = await visit(browser, `${site.address}/guests/moved.html`, {
    prepare: async (page) => {
      await page.exposeFunction('note', (way, words) => void notes.push(`${way} ${words}`));
      await page.addInitScript(watchWaysOut);
    },
  });
  const sent = [];
  visited.page.on('request', (request) =>
    sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`),
  );
  return { ...visited, notes, sent, form: visited.page.locator('talk-check-in') };
}

/** Goes through the check-in as a person would, with real keys, and opens every next step. */
export async function answer({ page, form }, labels, typed) {
  await form.getByRole('button', { name: 'Begin' }).click();
  while ((await form.locator('.form').count()) > 0) {
    const text = form.locator('textarea');
    if (await text.count()) {
      await text.focus();
      await page.keyboard.type(typed);
    } else {
      for (const label of labels) {
        const choice = form.locator('label').getByText(label, { exact: true });
        if (await choice.count()) await choice.click();
      }
    }
    await form.locator('.moves .filled').click();
  }
  for (const step of await form.locator('details > summary.rung').all()) await step.click();
  await form.locator('talk-signposts talk-signpost').first().waitFor();
  await page.waitForLoadState('networkidle');
}
