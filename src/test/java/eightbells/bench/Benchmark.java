package eightbells.bench;

/** Measures some of the {@link Work}. */
sealed interface Benchmark {
    /** Asks a node that runs, and is warm from what was asked before. */
    non-sealed interface OnOneNode extends Benchmark {
        void measure(World world, Node node, Table table) throws Exception;
    }

    /** Starts nodes of its own. None runs when it begins. */
    non-sealed interface WithItsOwn extends Benchmark {
        void measure(World world, Table table) throws Exception;
    }
}
