import { tellAlive } from './offline.js';
import { StaffWords } from './words.js';

const second = 1000;

/** Shows urgent help and nothing else, and how long it takes until the kiosk starts again. */
export async function showPause(settings: Record<string, unknown>, milliseconds: number): Promise<void> {
  tellAlive();
  const words = await StaffWords.in(typeof settings['language'] === 'string' ? settings['language'] : 'en');
  const place = document.createElement('talk-place');
  place.settings = settings;
  const said = document.createElement('p');
  said.className = 'pause';
  said.lang = words.language;
  said.dir = words.direction;
  const urgent = document.createElement('talk-urgent');
  urgent.headingLevel = 1;
  place.append(said, urgent);
  const main = document.createElement('main');
  main.append(place);
  document.body.replaceChildren(main);
  for (let left = Math.ceil(milliseconds / second); left > 0; left -= 1) {
    said.textContent = words.text('starting-again', { count: left });
    await new Promise((resolve) => setTimeout(resolve, second));
  }
}
