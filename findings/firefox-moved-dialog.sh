#!/usr/bin/env bash
# Firefox 153.8.0esr: a modal dialog in a shadow root is no longer modal after moveBefore() of its host
#
# The dialog is still open, but does not match `:modal`. A dialog among ordinary descendants of what is moved stays modal. In
# Chromium 156 both do.
# Where: routers that carry an element over with moveBefore() because it keeps focus and state.
#
# Seen on 28 November 2026:
#   dialog among its children: open true, modal true
#   dialog in its shadow root: open true, modal false
source "$(dirname "$0")/tools.sh"
cat > page.html <<'HTML'
<!doctype html><body><div id="here"></div><div id="there"></div><script>
  const lines = [];
  for (const where of ['among its children', 'in its shadow root']) {
    const host = document.createElement('div');
    document.getElementById('here').append(host);
    const root = where.includes('shadow') ? host.attachShadow({mode: 'open'}) : host;
    const dialog = root.appendChild(document.createElement('dialog'));
    dialog.showModal();
    document.getElementById('there').moveBefore(host, null);
    lines.push(`dialog ${where}: open ${dialog.open}, modal ${dialog.matches(':modal')}`);
    dialog.close();
    host.remove();
  }
  globalThis.result = lines.join('\n');
</script>
HTML
same 'dialog among its children: open true, modal true
dialog in its shadow root: open true, modal false' "$(in_browser firefox page.html)"
