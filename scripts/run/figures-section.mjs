import { demoSignIn } from './demo.mjs';

/** Puts a way to the demo's figures on the start page: only where a collector runs behind it. */
export const figuresSection = (address) => ({
  name: 'figures-section',
  transformIndexHtml: {
    order: 'pre',
    handler(html, { path }) {
      if (path !== '/index.html') return html;
      return html.replace('<section class="real"', `${section(address)}\n        <section class="real"`);
    },
  },
});

const section = (address) => `<section aria-labelledby="figures">
          <h2 id="figures">What a funder sees</h2>
          <p>
            The four pages count what is used, never who. <a href="${address}/">The dashboard</a> shows such counts of a
            made-up year. Sign in as <code>${demoSignIn.email}</code> with the password
            <code>${demoSignIn.password}</code>. One organisation also
            <a href="${address}/public/harbour-barbers-together">publishes a page</a>.
          </p>
        </section>
`;
