# Reads a JSON list of iCalendar texts from stdin, writes the fields of each one's only event as JSON.
import json
import sys

from icalendar import Calendar


def moment(event, name):
    return event[name].dt.strftime("%Y-%m-%dT%H:%M:%SZ") if name in event else None


def plain(component, name):
    return str(component[name]) if name in component else None


def fields(text):
    calendar = Calendar.from_ical(text.encode("utf-8"))
    (event,) = calendar.walk("VEVENT")
    geo = event.get("GEO")
    return {
        "method": plain(calendar, "METHOD"),
        "version": plain(calendar, "VERSION"),
        "uid": plain(event, "UID"),
        "sequence": int(event["SEQUENCE"]),
        "stamp": moment(event, "DTSTAMP"),
        "start": moment(event, "DTSTART"),
        "end": moment(event, "DTEND"),
        "summary": plain(event, "SUMMARY"),
        "description": plain(event, "DESCRIPTION"),
        "location": plain(event, "LOCATION"),
        "geo": [geo.latitude, geo.longitude] if geo else None,
        "url": plain(event, "URL"),
        "status": plain(event, "STATUS"),
        "transparency": plain(event, "TRANSP"),
        "alarms": [
            [str(alarm["ACTION"]), str(alarm["DESCRIPTION"]), alarm["TRIGGER"].dt.total_seconds()]
            for alarm in event.walk("VALARM")
        ],
    }


json.dump([fields(text) for text in json.load(sys.stdin)], sys.stdout)
