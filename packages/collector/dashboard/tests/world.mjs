import assert from 'node:assert/strict';
import { report } from './collector.mjs';

export const password = 'kettle orbit plaster nine';
export const barbers = {
  organisation: 'Quay Hub',
  kind: 'barbershop',
  area: 'E06000027',
  places: ['Quay Lane', 'Tide', 'Pier'],
};
export const schools = {
  organisation: 'Hill Schools',
  kind: 'school',
  area: 'W06000015',
  places: ['Hill', 'Dale', 'Beck'],
};

/** Two organisations that reported in September and October 2026, seen on 20 November 2026. */
export async function fill(collector, ask) {
  const keys = [];
  for (const { organisation, kind, area, places } of [barbers, schools]) {
    const { id } = await ask('POST', 'organisations', { name: organisation });
    for (const name of places) {
      const { key } = await ask('POST', 'places', { organisation: id, name, kind, area, people: 300 });
      keys.push({ key, kind, area });
    }
  }
  for (const [day, many] of [
    ['2026-09-10', 30],
    ['2026-10-12', 45],
  ]) {
    collector.setDay(day);
    for (const { key, kind, area } of keys) {
      const isShop = kind === 'barbershop';
      const counts = {
        opened_prompts: isShop ? many : many - 20,
        opened_signposts: isShop ? 30 : 2,
        language_en: 40,
        service_seen_directory: 25,
        contact_phone: isShop ? 8 : 1,
        worry_who: 1,
      };
      assert.equal(await report(collector.address, { key, day, kind, area, counts }), 202);
    }
  }
  collector.setDay('2026-11-20');
  const [{ key, kind, area }] = keys;
  const counts = { check_in_begun_ons4: 1, check_in_finished_ons4: 700 };
  assert.equal(await report(collector.address, { key, day: '2026-11-20', kind, area, counts }), 202);
}

/** Takes an invitation up, as whoever opens its link. */
export async function takeUp(page, link, email) {
  await page.goto(link);
  await page.getByLabel('Your email address').fill(email);
  await page.getByLabel('New password').fill(password);
  await page.getByRole('button', { name: 'Save password' }).click();
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
}

/** Asks the API as the dashboard does, as whoever is signed in on that page. */
export const ask = (page, method, path, body) =>
  page.evaluate(
    async ([method, path, body]) => {
      const headers = body ? { 'content-type': 'application/json' } : {};
      const response = await fetch(`/api/${path}`, { method, headers, body: body ? JSON.stringify(body) : null });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      return response.json();
    },
    [method, path, body],
  );

/** Signs in on the screen that stands where nobody is signed in. */
export async function signIn(page, address, email) {
  await page.goto(address);
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
}
