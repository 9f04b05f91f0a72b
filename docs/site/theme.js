// Before the first paint: the theme that the reader chose, and where it is chosen.
const key = 'altegio-docs-theme';

function stored() {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    // Storage is off: the system's theme.
    return '';
  }
}

document.documentElement.dataset.theme = stored();

addEventListener('DOMContentLoaded', () => {
  const select = document.querySelector('#theme');
  select.value = stored();
  select.addEventListener('change', () => {
    document.documentElement.dataset.theme = select.value;
    try {
      localStorage.setItem(key, select.value);
    } catch {
      // Then it holds for this page.
    }
  });
});
