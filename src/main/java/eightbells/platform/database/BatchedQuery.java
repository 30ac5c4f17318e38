package eightbells.platform.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A question about many things, asked for some of them at a time: of a long list, H2 uses no index but compares every row
 * with every name in it.
 */
public final class BatchedQuery {
    private static final int MOST = 500;

    private BatchedQuery() {}

    /** @return the answers, one slice after the other */
    public static <T, R> List<R> query(Collection<T> all, Function<List<T>, List<R>> question) {
        List<R> answers = new ArrayList<>();
        update(all, some -> answers.addAll(question.apply(some)));
        return answers;
    }

    /** The same for a statement that answers nothing. */
    public static <T> void update(Collection<T> all, Consumer<List<T>> statement) {
        List<T> list = List.copyOf(all);
        for (int i = 0; i < list.size(); i += MOST) {
            statement.accept(list.subList(i, Math.min(list.size(), i + MOST)));
        }
    }
}
