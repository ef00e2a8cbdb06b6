// A router as small sites write it: links change the address and the page, Back brings the page before.
const show = () => {
  document.getElementById('route').textContent = location.hash.slice(1) || 'home';
};
for (const link of document.querySelectorAll('[data-route]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    history.pushState({ route: link.dataset.route }, '', `#${link.dataset.route}`);
    show();
  });
}
window.addEventListener('popstate', show);
document.getElementById('dialog').addEventListener('click', () => document.querySelector('dialog').showModal());
