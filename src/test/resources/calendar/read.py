# Reads an iCalendar file with Debian's python3-icalendar. Prints a line an event: start and end in seconds since
# 1970, once by the system's zones and once by the file's own VTIMEZONEs, and the summary.
import sys
from datetime import timezone
from zoneinfo import ZoneInfo

from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    calendar = Calendar.from_ical(file.read())

own = {str(zone["TZID"]): zone.to_tz() for zone in calendar.walk("VTIMEZONE")}


def both(event, name):
    value = event[name]
    if value.dt.tzinfo is not None and "TZID" not in value.params:
        instant = int(value.dt.astimezone(timezone.utc).timestamp())
        return instant, instant
    zone = value.params["TZID"]
    local = value.dt.replace(tzinfo=None)
    return (
        int(local.replace(tzinfo=ZoneInfo(zone)).timestamp()),
        int(own[zone].localize(local, is_dst=None).timestamp()),
    )


for event in calendar.walk("VEVENT"):
    (start, own_start), (end, own_end) = both(event, "DTSTART"), both(event, "DTEND")
    print(start, end, own_start, own_end, event["SUMMARY"])
