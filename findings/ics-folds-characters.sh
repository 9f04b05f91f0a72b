#!/usr/bin/env bash
# ics 3.12.0 and ts-ics 2.4.6: lines of a calendar file are folded by characters, not by octets
#
# RFC 5545, 3.1: a line should have at most 75 octets. Both writers count 75 characters. A Georgian letter has three octets in
# UTF-8, so a line of a Georgian title has up to 200. ical.js 2.2.1 keeps the limit.
#
# Seen on 28 November 2026 with Node 20.20.2 (octets of the longest line):
#   ics 199
#   ts-ics 202
#   ical.js 75
source "$(dirname "$0")/tools.sh"
install ics@3.12.0 ts-ics@2.4.6 ical.js@2.2.1
cat > run.mjs <<'JS'
import ICAL from 'ical.js';
import {createEvent} from 'ics';
import {generateIcsEvent} from 'ts-ics';
const title = 'თმის შეჭრა და დავარცხნა '.repeat(8).trim();
const longest = (text) => Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)));
const date = new Date('2026-12-01T10:00:00Z');
const duration = {hours: 1};
console.log(`ics ${longest(createEvent({title, start: [2026, 12, 1, 10, 0], duration}).value)}`);
console.log(`ts-ics ${longest(generateIcsEvent({uid: '1', summary: title, start: {date}, stamp: {date}, duration}))}`);
const event = new ICAL.Component('vevent');
event.addPropertyWithValue('summary', title);
console.log(`ical.js ${longest(event.toString())}`);
JS
same 'ics 199
ts-ics 202
ical.js 75' "$(node run.mjs)"
