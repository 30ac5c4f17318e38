package eightbells.platform.form;

import java.time.Duration;

/**
 * How much may come from outside, by the API and by forms alike. Whoever exceeds a limit is told it; the README lists
 * those that somebody may meet.
 */
public final class InputLimits {
    /** Times and days lie in the years from this to {@link #LAST_YEAR}, both included. */
    public static final int FIRST_YEAR = 2000;

    public static final int LAST_YEAR = 2100;

    /** Of the body that brings a rota document, in bytes. */
    public static final int DOCUMENT = 8 << 20;
    /** Entries of lists in a document, at all depths together. */
    public static final int DOCUMENT_ENTRIES = 100_000;
    /** Values and keys in a document; more than its faults need to be told, and less than fills the memory. */
    public static final int DOCUMENT_TOKENS = 1_000_000;
    /** How many levels lists and objects lie within each other. */
    public static final int DOCUMENT_DEPTH = 64;
    /** Faults that are listed; of the others, how many they are. */
    public static final int FAULTS = 100;

    /** What a person, a team, a rotation, a feed is called, in characters. */
    public static final int NAME = 80;
    /** Handles and slugs, in characters. */
    public static final int SLUG = 64;
    /** A playbook's title, a route's playbook. */
    public static final int TITLE = 200;
    /** Why somebody is absent. */
    public static final int REASON = 500;
    /** A playbook's text. */
    public static final int TEXT = 100_000;
    /** Where a contact method reaches somebody. */
    public static final int ADDRESS = 1_000;

    public static final int STAYS = 200;
    public static final int ABSENCES = 1_000;
    public static final int CONTACTS = 30;
    /** Notification rules of an urgency. */
    public static final int RULES = 50;

    public static final int MEMBERS = 1_000;
    public static final int SCHEDULES = 200;
    public static final int POLICIES = 200;
    public static final int PLAYBOOKS = 500;
    public static final int INTEGRATIONS = 500;

    /** Of a schedule, and as many layers. */
    public static final int ROTATIONS = 100;
    /** Of a schedule, those that are over left out. */
    public static final int OVERRIDES = 1_000;
    /** Of a schedule, planned changes that have not begun. */
    public static final int VERSIONS = 50;
    /** Turns in a rotation's order. */
    public static final int SLOTS = 500;
    /** People who share a turn. */
    public static final int SLOT_PEOPLE = 50;
    /** Hours windows of a rotation. */
    public static final int HOURS = 50;

    public static final int ROUTES = 10_000;
    public static final int MATCHERS = 100;
    public static final int STEPS = 100;
    public static final int TARGETS = 100;

    /** How long an override lasts. */
    public static final Duration OVERRIDE = Duration.ofDays(366);
    /** Shifts that are asked for at once. */
    public static final Duration SHIFTS = Duration.ofDays(3_660);

    private InputLimits() {}

    /** Whether something may lie in the year. */
    public static boolean takes(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** A number as a sentence has it: {@code 1,000}. */
    public static String words(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }

    /** What is told whoever sent too many. */
    public static String tooMany(long there, int most) {
        return "has " + words(there) + " entries; at most " + words(most) + " are allowed";
    }
}
