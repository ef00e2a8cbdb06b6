import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { measureKiosk } from '../../packages/kiosk/bench/kiosk.mjs';

const rounds = Number(process.argv[2] ?? 7);
const visitors = Number(process.argv[3] ?? 2000);
// The soak ends after so many seconds, with as many visitors as came.
const soakTime = Number(process.argv[4] ?? 900) * 1000;
const { coldStart, wipe, soak } = await measureKiosk({ rounds, visitors, soakTime });
const whole = (number) => Math.round(number).toLocaleString('en-GB');
const change = (key) => `${((soak.end[key] / soak.start[key] - 1) * 100).toFixed(1)} %`;
const text = `# Bench of the kiosk

${new Date().toISOString().slice(0, 10)}, Node ${process.version}, Chromium. Written by \`npm run bench -- kiosk\`; do not edit. The processor is slowed six
times for the first two; medians of ${rounds} rounds.

**Cold start.** The browser has just been started, there is no network, and a finger presses as soon as there is something
to press. Until the answer is drawn: ${whole(coldStart.kiosk)} ms, and ${whole(coldStart.floor)} ms for a page written by hand with one button and a service
worker of twenty lines: ${coldStart.times.toFixed(2)} times as long. The target is 1.2.

**Wipe.** From "Clear the screen" until nothing of the person is left on it: ${whole(wipe.empty)} ms (target 300). Until the new document
shows its first screen: ${whole(wipe.fresh)} ms.

**Soak.** ${whole(soak.visitors)} visitors one after another, as fast as the app allows.

| | at the start | at the end | change |
| --- | --: | --: | --: |
| script heap, bytes | ${whole(soak.start.heap)} | ${whole(soak.end.heap)} | ${change('heap')} |
| nodes | ${whole(soak.start.nodes)} | ${whole(soak.end.nodes)} | ${change('nodes')} |
| listeners | ${whole(soak.start.listeners)} | ${whole(soak.end.listeners)} | ${change('listeners')} |
`;
writeFileSync(path.resolve(import.meta.dirname, '../../docs/bench-kiosk.md'), text);
console.log(text);
