#!/usr/bin/env bash
# node-ical 0.27.2: an escaped backslash before an N is read as a line break
#
# RFC 5545, 3.3.11: `\\` in a text is one backslash, so `Room 4\\North` in a file is `Room 4\North`. node-ical takes the
# second backslash and the N for a line break. Before another letter it reads the backslash rightly.
# Where: notes and places of appointments that name a path or a room.
#
# Seen on 28 November 2026 with Node 20.20.2 (as JSON):
#   Room 4\\North -> "Room 4\\\north"
#   Room 4\\South -> "Room 4\\South"
source "$(dirname "$0")/tools.sh"
install node-ical@0.27.2
cat > run.mjs <<'JS'
import ical from 'node-ical';
for (const text of ['Room 4\\\\North', 'Room 4\\\\South']) {
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20261128T000000Z',
    'DTSTART:20261201T100000Z', `LOCATION:${text}`, 'END:VEVENT', 'END:VCALENDAR', '',
  ];
  const event = Object.values(ical.sync.parseICS(lines.join('\r\n'))).find(({type}) => type === 'VEVENT');
  console.log(`${text} -> ${JSON.stringify(event.location)}`);
}
JS
same 'Room 4\\North -> "Room 4\\\north"
Room 4\\South -> "Room 4\\South"' "$(node run.mjs)"
