package eightbells.bench;

/** What is measured, and the limit of each: within what a reader, an editor and an operator wait. */
enum Work {
    ON_CALL_NOW("on call now, 32 connections", Unit.SHARE, 70),
    ON_CALL_NOW_P99("on call now, the slowest of 100", Unit.MILLIS, 10),
    ON_CALL_THEN("on call at any instant of two years", Unit.SHARE, 40),
    ON_CALL_THEN_P99("on call then, the slowest of 100", Unit.MILLIS, 10),
    SHIFTS("shifts over 90 days", Unit.SHARE, 50),
    OVERRIDE("one override by the API", Unit.MILLIS, 25),
    OVERRIDE_CHECKED("one override checked in its form", Unit.MILLIS, 25),
    OVERRIDE_SAVED("one override saved by its form", Unit.MILLIS, 25),
    PREVIEW("an edit of a schedule previewed", Unit.MILLIS, 25),
    ABSENCE_SHOWN("what an absence changes", Unit.MILLIS, 25),
    ABSENCE_SAVED("an absence saved", Unit.MILLIS, 25),
    DOCUMENT("a document of 100 new teams", Unit.SECONDS, 4),
    SAME_DOCUMENT("the same document again", Unit.SECONDS, 1),
    OTHER_NODE("an edit seen by another node", Unit.MILLIS, 1000),
    START("start to ready", Unit.SECONDS, 4, 8),
    IDLE("resident memory idle, -Xmx256m", Unit.MEGABYTES, 350),
    LOADED("resident memory after load, -Xmx256m", Unit.MEGABYTES, 450);

    /** How much more may be paid where there is more: as much again by half. */
    static final double RATIO = 1.5;

    /** Of a figure. A share is that of the requests a second of a constant answer of the same process. */
    enum Unit {
        SHARE("% of a constant", 0),
        MILLIS("ms", 1),
        SECONDS("s", 2),
        MEGABYTES("MB", 0);

        private final String words;
        private final int decimals;

        Unit(String words, int decimals) {
            this.words = words;
            this.decimals = decimals;
        }

        String words() {
            return words;
        }

        String text(double figure) {
            return String.format("%." + decimals + "f", figure);
        }

        boolean moreIsBetter() {
            return this == SHARE;
        }
    }

    private final String words;
    private final Unit unit;
    private final double small;
    private final double large;

    Work(String words, Unit unit, double limit) {
        this(words, unit, limit, limit);
    }

    Work(String words, Unit unit, double small, double large) {
        this.words = words;
        this.unit = unit;
        this.small = small;
        this.large = large;
    }

    String words() {
        return words;
    }

    Unit unit() {
        return unit;
    }

    double limit(Scale scale) {
        return scale == Scale.SMALL ? small : large;
    }

    boolean within(Scale scale, double figure) {
        return unit.moreIsBetter() ? figure >= limit(scale) : figure <= limit(scale);
    }

    /** How many times as dear it is in large as in small. */
    double ratio(double inSmall, double inLarge) {
        return unit.moreIsBetter() ? inSmall / inLarge : inLarge / inSmall;
    }

    /** Whether it must cost the same however much there is: what touches one team or asks about one. */
    boolean alike() {
        return switch (this) {
            case DOCUMENT, SAME_DOCUMENT, OTHER_NODE, START, IDLE, LOADED, ON_CALL_NOW_P99, ON_CALL_THEN_P99 -> false;
            default -> true;
        };
    }
}
