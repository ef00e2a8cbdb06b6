/**
 * Attributes that every element understands beside its own, because each may hold the settings of a place. Types are
 * those of the page; docs/guide/settings.md has them at length. A test holds the names against the elements.
 */
export const sharedAttributes = [
  ['kind', oneOf('barbershop', 'workplace', 'school', 'community'), 'Kind of place.'],
  ['name', 'string', 'Name of the place.'],
  ['country', 'string', 'ISO 3166-1 code, such as GB.'],
  ['nation', 'string', 'ISO 3166-2 code, such as GB-SCT.'],
  ['languages', 'string', 'Languages offered here, separated by spaces.'],
  ['device', oneOf('personal', 'shared'), "Someone's own device, or a screen of the place."],
  ['view', oneOf('guest', 'host'), 'Whether this page is for guests or for the people who run the place.'],
  ['distance', oneOf('near', 'far'), 'Whether it is read from the hand or from a metre or two away.'],
  ['exit', 'string', 'Address of the page that quick exit opens.'],
  // Not a plain boolean: frameworks leave out what is false, and then the device decides.
  ['staffed', "true | '' | 'true' | 'false'", 'Whether someone is in the room to ask.'],
  ['src', 'string', 'Address of a JSON file with any of these settings.'],
];

/** Attributes that only a place understands: it alone counts. */
export const placeAttributes = [
  ['report-to', 'string', 'Where counts go; without it nothing is counted.'],
  ['place-key', 'string', 'Key of the place, where the endpoint asks for one.'],
  ['report-area', 'string', 'Official code of the area; the nation, else the country, by default.'],
  ['report-storage', oneOf('durable', 'memory', 'off'), 'Where counts wait.'],
  ['report-min-fill', 'number', 'Counts to wait for before a day that still runs is told.'],
];

function oneOf(...words) {
  return words.map((word) => `'${word}'`).join(' | ');
}

/** Custom properties by which a page gives elements its look; docs/embedding.md says how. The same test holds them. */
export const themeProperties = [
  ['--talk-accent', 'Accent colour: buttons, links, small headings.'],
  ['--talk-accent-2', 'Second colour of the edge of a card.'],
  ['--talk-wash', 'Ground of what is chosen.'],
  ['--talk-ground', 'Ground behind cards.'],
  ['--talk-card', 'Ground of a card.'],
  ['--talk-ink', 'Text.'],
  ['--talk-ink-soft', 'Text that matters less.'],
  ['--talk-line', 'Lines between parts.'],
  ['--talk-control-line', 'Lines around controls.'],
  ['--talk-type', 'Typefaces.'],
  ['--talk-radius', 'Roundness of corners.'],
  ['--talk-target', 'Least size of what can be pressed, 48px by default.'],
];
