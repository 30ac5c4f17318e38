package eightbells.company.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts a neutral name where a person's handle stands by itself; teams and schedules of the same name keep theirs. */
final class HandleRewriting {
    private final Pattern handle;
    private final String neutral;

    HandleRewriting(String handle, String neutral) {
        this.handle = Pattern.compile(
                "(?<![a-z0-9._/-])(?<!\\bteam )" + Pattern.quote(handle) + "(?![a-z0-9_/-]|\\.[a-z0-9])");
        this.neutral = Matcher.quoteReplacement(neutral);
    }

    @Nullable
    String of(@Nullable String text) {
        return text == null ? null : handle.matcher(text).replaceAll(neutral);
    }
}
