import { reportWith } from '@talkplace/elements';
import '@talkplace/elements/place.js';

// A place that names no endpoint never asks for these.
reportWith(
  async () => {
    const [{ startReporter }, { counted }] = await Promise.all([
      import('@talkplace/reporter'),
      import('@talkplace/report/counted.js'),
    ]);
    return (place, settings) => startReporter(place, { ...settings, counted });
  },
  async () => (await import('@talkplace/report/sentences.js')).sentences,
);
