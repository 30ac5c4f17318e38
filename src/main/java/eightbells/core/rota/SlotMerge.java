package eightbells.core.rota;

import eightbells.core.rota.Conflict.Field;
import eightbells.core.rota.Conflict.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an order of slots that an edit and a waiting version both changed: what either took away is gone,
 * what either put in is in, behind whom it stood, and two slots change places where either made them.
 *
 * <p>Every slot has a mark: those of the base their place in it, the others numbers of their own.
 */
final class SlotMerge {
    private final String rotation;
    private final List<Slot> base;
    private final List<Slot> edited;
    private final List<Slot> waiting;
    private final Conflicts.Judge judge;
    private final List<Integer> editedMarks;
    private final List<Integer> waitingMarks;
    private final Map<Integer, Slot> people = new HashMap<>();

    SlotMerge(String rotation, List<Slot> base, List<Slot> edited, List<Slot> waiting, Conflicts.Judge judge) {
        this.rotation = rotation;
        this.base = base;
        this.edited = edited;
        this.waiting = waiting;
        this.judge = judge;
        editedMarks = marks(Alignment.origins(base, edited), base.size());
        waitingMarks = marks(Alignment.origins(base, waiting), base.size() + edited.size());
        shareNewOnes();
    }

    List<Slot> merged() {
        if (edited.equals(base) || edited.equals(waiting)) return waiting;
        if (waiting.equals(base)) return edited;
        for (int i = 0; i < base.size(); i++) settle(i);
        List<Integer> order = new OrderMerge(common(), editedMarks, waitingMarks).merged(this::chooseOrder);
        Set<Integer> editNew = insert(order, editedMarks, Set.of());
        insert(order, waitingMarks, editNew);
        List<Slot> merged = noMoreThanEither(order.stream().map(people::get).toList());
        return merged.stream().allMatch(Slot::empty)
                ? judge.choose(rotation, Field.SLOTS, edited, waiting, SlotMerge::words)
                : merged;
    }

    /** Somebody whom the one puts in and the other in somebody's place has no two turns. */
    private List<Slot> noMoreThanEither(List<Slot> slots) {
        Map<Slot, Integer> turns = new HashMap<>();
        return slots.stream()
                .filter(slot -> slot.empty()
                        || turns.merge(slot, 1, Integer::sum)
                                <= Math.max(Collections.frequency(edited, slot), Collections.frequency(waiting, slot)))
                .toList();
    }

    private List<Integer> marks(int[] origins, int firstNew) {
        List<Integer> marks = new ArrayList<>();
        for (int j = 0; j < origins.length; j++) marks.add(origins[j] >= 0 ? origins[j] : firstNew + j);
        return marks;
    }

    /** Somebody whom both put in is put in once. */
    private void shareNewOnes() {
        for (int j = 0; j < edited.size(); j++) people.put(editedMarks.get(j), edited.get(j));
        for (int k = 0; k < waiting.size(); k++) {
            if (waitingMarks.get(k) < base.size()) continue;
            for (int j = 0; j < edited.size(); j++) {
                int mark = editedMarks.get(j);
                boolean free = mark >= base.size() && !waitingMarks.contains(mark);
                if (free && edited.get(j).equals(waiting.get(k))) {
                    waitingMarks.set(k, mark);
                    break;
                }
            }
            people.put(waitingMarks.get(k), waiting.get(k));
        }
    }

    /** What becomes of one slot of the base: its people, or nothing. */
    private void settle(int i) {
        Slot before = base.get(i);
        Slot here = slot(i, editedMarks, edited);
        Slot there = slot(i, waitingMarks, waiting);
        Slot chosen = Objects.equals(here, before) || Objects.equals(here, there)
                ? there
                : Objects.equals(there, before) ? here : choose(here, there);
        if (chosen == null) people.remove(i);
        else people.put(i, chosen);
    }

    private @Nullable Slot choose(@Nullable Slot here, @Nullable Slot there) {
        Side side = judge.decide(rotation, Field.SLOT, handles(here), handles(there));
        return side == Side.EDITED ? here : there;
    }

    private static @Nullable Slot slot(int mark, List<Integer> marks, List<Slot> slots) {
        int place = marks.indexOf(mark);
        return place < 0 ? null : slots.get(place);
    }

    private List<Integer> common() {
        List<Integer> common = new ArrayList<>();
        for (int i = 0; i < base.size(); i++) {
            if (people.containsKey(i) && editedMarks.contains(i) && waitingMarks.contains(i)) common.add(i);
        }
        return common;
    }

    private Side chooseOrder() {
        return judge.decide(rotation, Field.ORDER, words(edited), words(waiting));
    }

    /**
     * Puts in those who are missing, each behind whom they follow there, and behind those who were put in before; those who
     * come last there, last.
     */
    private Set<Integer> insert(List<Integer> order, List<Integer> marks, Set<Integer> putIn) {
        Set<Integer> there = new HashSet<>(order);
        int tail = marks.size();
        while (tail > 0 && !there.contains(marks.get(tail - 1))) tail--;
        Set<Integer> added = new HashSet<>();
        int after = -1;
        for (int i = 0; i < marks.size(); i++) {
            int mark = marks.get(i);
            int at = order.indexOf(mark);
            if (at < 0 && people.containsKey(mark)) {
                at = i < tail ? behind(after, order, putIn) : order.size();
                order.add(at, mark);
                added.add(mark);
            }
            if (at >= 0) after = at;
        }
        return added;
    }

    private static int behind(int after, List<Integer> order, Set<Integer> putIn) {
        int at = after + 1;
        while (at < order.size() && putIn.contains(order.get(at))) at++;
        return at;
    }

    private static List<String> handles(@Nullable Slot slot) {
        return slot == null ? List.of() : slot.people();
    }

    static List<String> words(List<Slot> slots) {
        return slots.stream().map(slot -> String.join(" ", slot.people())).toList();
    }
}
