package eightbells.site.me.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser is called, after what it says of itself in {@code User-Agent}. */
final class BrowserName {
    /** In this order: each also claims to be those that follow. */
    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("Edg", "Edge");
        PROGRAMS.put("OPR/", "Opera");
        PROGRAMS.put("SamsungBrowser/", "Samsung Internet");
        PROGRAMS.put("Firefox/", "Firefox");
        PROGRAMS.put("FxiOS/", "Firefox");
        PROGRAMS.put("CriOS/", "Chrome");
        PROGRAMS.put("Chrome/", "Chrome");
        PROGRAMS.put("Safari/", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "an iPhone");
        SYSTEMS.put("iPad", "an iPad");
        SYSTEMS.put("CrOS", "a Chromebook");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Macintosh", "a Mac");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserName() {}

    static String words(String agent) {
        String program = first(PROGRAMS, agent, "A browser");
        String system = first(SYSTEMS, agent, "");
        return system.isEmpty() ? program : program + " on " + system;
    }

    private static String first(Map<String, String> names, String agent, String otherwise) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
