#!/usr/bin/env bash
# ts-ics 2.4.6: the position of an event is written as "[object Object]"
#
# The type of an event has `geo: {lat, lon}`. generateIcsEvent() writes the object as a text, so that the file has no position
# and its GEO line is none that RFC 5545, 3.8.1.6 allows (two numbers with a semicolon between them).
#
# Seen on 28 November 2026 with Node 20.20.2:
#   GEO:[object Object]
source "$(dirname "$0")/tools.sh"
install ts-ics@2.4.6
cat > run.mjs <<'JS'
import {generateIcsEvent} from 'ts-ics';
const date = new Date('2026-12-01T10:00:00Z');
const when = {start: {date}, stamp: {date}, duration: {hours: 1}};
const text = generateIcsEvent({uid: '1', summary: 'Haircut', ...when, geo: {lat: 51.5, lon: -0.12}});
console.log(text.split(/\r?\n/).find((line) => line.startsWith('GEO')));
JS
same 'GEO:[object Object]' "$(node run.mjs)"
