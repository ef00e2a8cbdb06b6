import { demoSignIn } from './demo.mjs';

/** Puts on the start page what is there only while `npm start` runs: the apps, and the figures of the demo's collector. */
export const startPage = (collector) => ({
  name: 'start-page',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { path }) =>
      path === '/index.html'
        ? html.replace('<section class="real"', `${sections(collector)}<section class="real"`)
        : html,
  },
});

const sections = (collector) => `<section aria-labelledby="own">
          <h2 id="own">A place of your own</h2>
          <p>
            <a href="set-up/">The set-up page</a> asks eight questions and gives you what to paste, print or scan.
            <a href="kiosk/">The tablet’s app</a> takes its settings from there.
          </p>
        </section>

        <section aria-labelledby="figures">
          <h2 id="figures">What a funder sees</h2>
          <p>
            The four pages count what is used, never who. <a href="${collector}/">The dashboard</a> shows such counts of a
            made-up year. Sign in as <code>${demoSignIn.email}</code> with the password
            <code>${demoSignIn.password}</code>. One organisation also
            <a href="${collector}/public/harbour-barbers-together">publishes a page</a>.
          </p>
        </section>

        `;
