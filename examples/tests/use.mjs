import assert from 'node:assert/strict';

/**
 * Uses every element as a person would; each step fails unless the page answers. `page` may be a frame. `another` and
 * `own` are words that the host's place.json supplies. Gives the names of the first services for a search.
 */
export async function use(page, { another = 'One more', own = 'The kitchen table' } = {}) {
  const urgent = page.locator('talk-urgent:not([compact])').first();
  // On a shared screen a number is no link.
  const numberIn = (element, words) =>
    element.locator(`[part=number]:text-is("${words}"), [part=number] :text-is("${words}")`).first();
  await numberIn(urgent, '999').waitFor();
  const bar = page.locator('talk-prompts talk-urgent').first();
  await numberIn(bar, '999').waitFor();
  await bar.getByRole('button').click();
  await numberIn(bar, '116 123').waitFor();

  const opener = page.locator('talk-prompts [part=opener]');
  const first = await opener.first().textContent();
  await page.locator('talk-prompts').getByRole('button', { name: another }).click();
  await opener.filter({ hasNotText: first.trim() }).first().waitFor();

  const form = page.locator('talk-check-in');
  await form.getByRole('button', { name: 'Begin' }).click();
  await form.getByText('Really hard').click();
  assert.equal(await form.getByRole('radio', { name: 'Really hard' }).isChecked(), true);
  await form.getByRole('button', { name: 'Next' }).click();
  await form.getByText('How have your nights been').waitFor();

  const list = page.locator('talk-signposts').first();
  if (own) await list.getByText(own).first().waitFor();
  await list.getByRole('searchbox').fill('gambling');
  await list
    .getByRole('heading', { name: /gambling/i })
    .first()
    .waitFor();
  const headings = list.locator('talk-signpost [role=heading]');
  // Each card draws itself when its turn comes.
  await headings.nth(2).waitFor();
  const names = await headings.allTextContents();
  return names.slice(0, 3).map((name) => name.trim());
}
