package eightbells.core.rota;

import java.util.List;

/** Nobody serves. */
public enum Gap implements Cover {
    GAP;

    @java.lang.Override
    public List<Assignment> assignments() {
        return List.of();
    }

    @java.lang.Override
    public List<String> people() {
        return List.of();
    }
}
