/**
 * Calendar feeds: the shifts of a person, a team or a schedule in the calendars that people use already.
 *
 * <p>Decisions:
 * <ul>
 *   <li>A feed keeps what it has told ({@link eightbells.rota.calendar.FeedEvent}). What is to be told now is matched against
 *       that by a pure function, {@link eightbells.rota.calendar.PublishedEvent#renewed}: a shift that stays keeps every byte of its
 *       event; one that changes or moves keeps its UID, and alone gets a higher SEQUENCE and a new DTSTAMP.
 *   <li>A cancelled shift is left out, which every subscribed calendar understands. If it comes back, so does its UID.
 *   <li>The window, from two months back to thirteen ahead, moves on the first of the month (UTC) and stands still
 *       between; so does the ETag, unless a shift changes.
 *   <li>ical4j writes the text; {@link eightbells.rota.calendar.FeedLines} folds it by octets, where ical4j counts characters,
 *       and {@link eightbells.rota.calendar.FeedZone} makes a VTIMEZONE of the changes of the clock that its events meet and no
 *       others, where ical4j's own go back to 1893. Tests read it back with ical4j and with python3-icalendar.
 *   <li>A time that the clock shows twice is written in UTC, because calendars disagree about which of the two a local
 *       time means.
 *   <li>The address is the credential. Only its hash is kept, it is shown once, and nothing in a feed says how anybody
 *       is reached. A feed whose maker, person, team or schedule is no longer in service is empty.
 *   <li>What was rendered stays in memory until the rota, the month or the feed is another: see
 *       {@link eightbells.rota.calendar.FeedPublisher}.
 * </ul>
 */
@NullMarked
package eightbells.rota.calendar;

import org.jspecify.annotations.NullMarked;
