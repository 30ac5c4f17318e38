package eightbells.delivery.channel;

import java.time.Instant;
import java.time.ZoneId;

/**
 * Something to know, about which nothing has to be acknowledged.
 *
 * @param id by which a receiver knows a repetition
 * @param name the person's
 * @param zone that its times are in, unless they name another
 * @param text paragraphs with an empty line between them, without markup
 * @param link where more is to be seen, absolute
 */
public record Letter(
        long id,
        String person,
        String name,
        String address,
        ZoneId zone,
        Instant at,
        String subject,
        String text,
        String link) {}
