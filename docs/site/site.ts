// Responsible for: the menu of a page of the documentation, and loading what its elements need, after the menu can be pressed.
// Not for: the elements (live.ts).
export {};

const menu = document.querySelector('#menu');
menu?.addEventListener('click', () => {
  menu.setAttribute('aria-expanded', String(menu.getAttribute('aria-expanded') === 'false'));
});

const panel = document.querySelector<HTMLElement>('#sandbox');
if (panel && !panel.hidden) {
  const {bringToLife} = await import('./live.js');
  await bringToLife(panel);
}
