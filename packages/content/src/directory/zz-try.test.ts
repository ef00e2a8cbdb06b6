import { test } from 'vitest';
import { loadDirectory, loadNeeds } from '../index.js';
import { rankServices } from './rank.js';
import { prepareSearch, search } from './search.js';
import { serviceOpening } from './hours.js';
test('print', async () => {
  const now = new Date('2026-11-25T20:00:00Z');
  for (const nation of ['GB-ENG', 'GB-SCT', 'GB-WLS', 'GB-NIR', undefined, 'IE']) {
    const { default: _ } = { default: 0 };
    const services = await loadDirectory(nation === 'IE' ? 'IE' : 'GB');
    const show = (label: string, wish: object) => {
      const r = rankServices(services, { now, nation, ...wish });
      console.log(nation, label, r.length, r.slice(0, 5).map((s) => `${s.id}${s.confirmed ? '' : '?'}${s.minAge??''}-${s.maxAge??''}(${s.immediacy[0]}${serviceOpening(s, now, nation).state[0]})`).join(' '));
    };
    show('none', {});
    for (const need of ['suicide', 'bereavement', 'suicide-bereavement', 'gambling', 'domestic-abuse', 'debt-money', 'farming', 'emergency', 'loneliness', 'perinatal', 'alcohol-drugs','baby-loss','men','self-harm'])
      show(need, { needs: [need] });
    show('child13', { age: 13 });
    show('child13 suicide', { age: 13, needs: ['suicide'] });
    show('child13 bullying', { age: 13, needs: ['bullying'] });
    show('young audience distress', { audience: 'young-people', needs: ['distress'] });
    show('older 70', { age: 70, needs: ['loneliness'] });
  }
  const services = rankServices(await loadDirectory('GB'), { now });
  const index = prepareSearch(services, await loadNeeds());
  for (const q of ['gambling', 'gambl', 'drink', 'my mum died', 'samar', 'Samaritáns', 'qwxzv', 'bailiff', 'want to die', 'men', 'cant sleep', "can't sleep", 'help', 'SHOUT', 'hits me', 'sad','died','kill myself','abuse'])
    { const f = search(index, q); console.log(q, f.services.length, f.needs.join(), f.services.slice(0, 5).map((s) => s.id).join(' ')); }
});
