package eightbells.site.teams.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page shows. */
public final class Shown {
    private Shown() {}

    /** The value of a field. */
    public static String value(Response page, String field) {
        Matcher found = Pattern.compile("name=\"" + field + "\"[^>]*? value=\"([^\"]*)\"")
                .matcher(page.asString());
        assertThat(found.find()).as(field + " is on the page").isTrue();
        return found.group(1);
    }

    /** The message beside a field. */
    public static String problem(Response page, String field) {
        Matcher found = Pattern.compile("id=\"" + field + "-problem\">([^<]*)<").matcher(page.asString());
        assertThat(found.find()).as("a message beside " + field).isTrue();
        return found.group(1);
    }

    /** The page in words: without its marks, with single spaces. */
    public static String words(Response page) {
        return page.asString()
                .replaceAll("(?s)<(script|svg).*?</\\1>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replaceAll("\\s+", " ")
                .replaceAll(" ([.,:])", "$1");
    }

    /** Where an answer leads, without the host. */
    public static String to(Response answer) {
        assertThat(answer.statusCode()).as(words(answer)).isEqualTo(303);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
