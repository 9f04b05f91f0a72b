#!/usr/bin/env bash
# ical-generator 10.2.0: the address of an event is escaped as if it were a text
#
# RFC 5545, 3.3.13: a value of type URI has no escapes. A comma or semicolon in an address gets a backslash all the same, which
# a calendar keeps: the link leads to another address. The file also ends without a line break, which 3.1 asks for.
#
# Seen on 28 November 2026 with Node 20.20.2:
#   URL;VALUE=URI:https://example.com/book?days=1\,2\;at=10
#   ends with a line break: false
source "$(dirname "$0")/tools.sh"
install ical-generator@10.2.0
cat > run.mjs <<'JS'
import ical from 'ical-generator';
const calendar = ical();
const url = 'https://example.com/book?days=1,2;at=10';
calendar.createEvent({id: '1', start: new Date('2026-12-01T10:00:00Z'), summary: 'Haircut', url});
const text = calendar.toString();
console.log(text.split('\r\n').find((line) => line.startsWith('URL')));
console.log(`ends with a line break: ${text.endsWith('\r\n')}`);
JS
same 'URL;VALUE=URI:https://example.com/book?days=1\,2\;at=10
ends with a line break: false' "$(node run.mjs)"
