package eightbells.core.rota;

/** Ascending marks on a line of seconds, with a coarse table in front, so that finding a place costs a step or two. */
final class SortedIndex {
    /** Seconds a cell of the table, as a power of two: about 97 days, which hold a transition or none. */
    private static final int CELL = 23;

    private final long[] marks;
    private final long origin;
    private final int[] cells;

    /** @param marks ascending */
    SortedIndex(long[] marks) {
        this.marks = marks;
        origin = marks.length == 0 ? 0 : marks[0];
        cells = new int[marks.length == 0 ? 0 : (int) ((marks[marks.length - 1] - origin) >> CELL) + 1];
        int i = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            while (marks[i] < origin + ((long) cell << CELL)) i++;
            cells[cell] = i;
        }
    }

    int size() {
        return marks.length;
    }

    long at(int i) {
        return marks[i];
    }

    /** How many are at or below {@code value}. */
    int below(long value) {
        if (cells.length == 0 || value < origin) return 0;
        long cell = (value - origin) >> CELL;
        if (cell >= cells.length) return marks.length;
        int i = cells[(int) cell];
        while (i < marks.length && marks[i] <= value) i++;
        return i;
    }
}
