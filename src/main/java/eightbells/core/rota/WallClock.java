package eightbells.core.rota;

final class WallClock {
    static final int WEEK = 604_800;
}
