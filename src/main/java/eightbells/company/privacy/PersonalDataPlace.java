package eightbells.company.privacy;

/**
 * A place in the database that knows something of a person.
 *
 * @param section what the export calls it
 * @param where the condition that finds a person's rows, by {@code :id} or {@code :handle}
 * @param fate what erasing the person does to these rows
 */
record PersonalDataPlace(String section, String table, String where, Fate fate) {
    enum Fate {
        /** They are deleted. */
        GOES,
        /** They are history, and stay; a handle in the column that finds them is replaced by the neutral one. */
        STAYS,
        /** They are history, and stay; whoever keeps them replaces the handle. */
        RENAMED
    }

    static PersonalDataPlace goes(String section, String table, String where) {
        return new PersonalDataPlace(section, table, where, Fate.GOES);
    }

    static PersonalDataPlace stays(String section, String table, String where) {
        return new PersonalDataPlace(section, table, where, Fate.STAYS);
    }

    static PersonalDataPlace renamed(String section, String table, String where) {
        return new PersonalDataPlace(section, table, where, Fate.RENAMED);
    }

    /** The column that holds the handle; none where rows are found by the person's number, which says nothing. */
    java.util.Optional<String> handle() {
        return where.endsWith(" = :handle")
                ? java.util.Optional.of(where.substring(0, where.length() - " = :handle".length()))
                : java.util.Optional.empty();
    }
}
