import '@talkplace/embed/place.js';
import '@talkplace/elements/prompts.js';
import '@talkplace/elements/check-in.js';
import '@talkplace/elements/signposts.js';

const sections = document.querySelectorAll('main > section');
const doors = document.querySelectorAll('#doors a');

/**
 * Shows one card at a time, and forgets what was chosen on the others: the next person may be a different one.
 * Without this script all three stand below each other, and the doors are plain links.
 */
function show(id) {
  for (const section of sections) {
    section.hidden = section.id !== id;
    if (section.hidden) section.querySelector('talk-prompts, talk-check-in, talk-signposts').reset();
  }
  for (const door of doors) {
    if (door.hash === `#${id}`) door.setAttribute('aria-current', 'true');
    else door.removeAttribute('aria-current');
  }
}

for (const door of doors) {
  door.addEventListener('click', (event) => {
    // The screen is shared: which card someone opened is not left in its history.
    event.preventDefault();
    const id = door.hash.slice(1);
    show(id);
    scrollTo(0, 0);
    document.getElementById(id).focus({ preventScroll: true });
  });
}

document.querySelector('main').classList.add('single');
show('words');
