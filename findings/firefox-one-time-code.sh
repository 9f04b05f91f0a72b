#!/usr/bin/env bash
# Firefox 153.8.0esr: the property `autocomplete` of an input does not know "one-time-code"
#
# The attribute is there and the property answers '', as for a word that is no autofill field. Other words are reflected. A test
# or a script that reads the property takes the field for one without a hint.
#
# Seen on 28 November 2026:
#   one-time-code: property "", attribute "one-time-code"
#   username: property "username", attribute "username"
#   tel: property "tel", attribute "tel"
source "$(dirname "$0")/tools.sh"
cat > page.html <<'HTML'
<!doctype html><body><script>
  globalThis.result = ['one-time-code', 'username', 'tel'].map((value) => {
    const input = document.createElement('input');
    input.setAttribute('autocomplete', value);
    return `${value}: property "${input.autocomplete}", attribute "${input.getAttribute('autocomplete')}"`;
  }).join('\n');
</script>
HTML
same 'one-time-code: property "", attribute "one-time-code"
username: property "username", attribute "username"
tel: property "tel", attribute "tel"' "$(in_browser firefox page.html)"
