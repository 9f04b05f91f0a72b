#!/usr/bin/env bash
# Turbo 8.0.23: an element with data-turbo-permanent is off the page for more than one microtask
#
# On a visit Turbo takes the element out of the old body and puts it into the new one. `disconnectedCallback` is called, and one
# microtask later the element is still not connected. A component that waits that long before it cleans up has given up its
# requests and closed its dialogs when it comes back.
#
# Seen on 28 November 2026 in Chromium 156:
#   same element: true, off the page for more than one microtask: true
source "$(dirname "$0")/tools.sh"
install @hotwired/turbo@8.0.23
cp node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js turbo.js
cat > page.html <<'HTML'
<!doctype html><head><script src="/turbo.js"></script><script>
  customElements.define('an-element', class extends HTMLElement {
    async disconnectedCallback() {
      let microtasks = 0;
      for (; !this.isConnected && microtasks < 100; microtasks++) await null;
      globalThis.gone = microtasks;
    }
  });
  globalThis.result = new Promise((done) => {
    addEventListener('load', () => Turbo.visit('/next.html'));
    addEventListener('turbo:load', () => {
      if (location.pathname === '/next.html') {
        setTimeout(() => done(`same element: ${globalThis.kept === document.querySelector('an-element')}, off the page for more than one microtask: ${globalThis.gone > 1}`));
      } else globalThis.kept = document.querySelector('an-element');
    });
  });
</script></head><body><an-element id="kept" data-turbo-permanent></an-element></body>
HTML
sed 's/<body>/<body><h1>Next<\/h1>/' page.html > next.html
same 'same element: true, off the page for more than one microtask: true' "$(in_browser chromium page.html)"
