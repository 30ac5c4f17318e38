package eightbells.rota.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program that fetches a feed is called, after what it says of itself in {@code User-Agent}. */
public final class FeedProgram {
    private static final Pattern PRODUCT = Pattern.compile("[^/\\s();,]{1,40}");

    private FeedProgram() {}

    public static String words(String agent) {
        if (agent == null || agent.isBlank()) return "a program that does not say its name";
        if (agent.contains("Google-Calendar")) return "Google Calendar";
        if (agent.contains("Outlook") || agent.contains("Exchange")) return "Outlook";
        if (agent.contains("dataaccessd") || agent.contains("CalendarAgent")) {
            return agent.startsWith("iOS") ? "Apple Calendar on an iPhone or iPad" : "Apple Calendar";
        }
        if (agent.contains("Thunderbird")) return "Thunderbird";
        if (agent.startsWith("Mozilla/")) return "a browser";
        Matcher product = PRODUCT.matcher(agent);
        return product.find() ? product.group() : "a program that does not say its name";
    }
}
