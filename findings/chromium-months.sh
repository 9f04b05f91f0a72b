#!/usr/bin/env bash
# Chromium 156.0.8078.108: no dates in Georgian, Armenian and Mongolian, and "M09" in Kazakh and Azerbaijani
#
# Intl.DateTimeFormat falls back to the browser's own language for the first three, which `supportedLocalesOf` tells. For the
# other two it says that it knows the language, and writes a month as "M" and its number. Firefox 153 has names for all five.
# Where: an appointment in the language of the page. Debian's Chromium was tried; a build with all data of ICU may differ.
#
# Seen on 28 November 2026:
#   ka (en-US): Tue, Sep 22
#   hy (en-US): Tue, Sep 22
#   mn (en-US): Tue, Sep 22
#   kk (kk): M09 22, Tue
#   az (az): M09 22, Tue
source "$(dirname "$0")/tools.sh"
cat > page.html <<'HTML'
<!doctype html><script>
  const options = {weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC'};
  const of = (lang) => new Intl.DateTimeFormat(lang, options);
  const line = (lang) => `${lang} (${of(lang).resolvedOptions().locale}): ${of(lang).format(Date.UTC(2026, 8, 22))}`;
  globalThis.result = ['ka', 'hy', 'mn', 'kk', 'az'].map(line).join('\n');
</script>
HTML
same 'ka (en-US): Tue, Sep 22
hy (en-US): Tue, Sep 22
mn (en-US): Tue, Sep 22
kk (kk): M09 22, Tue
az (az): M09 22, Tue' "$(in_browser chromium page.html)"
