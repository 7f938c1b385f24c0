package org.petitions.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What classes are put together in, be it a file or a package, does not depend on itself by way of others. */
final class NoCircleCondition extends ArchCondition<JavaClass> {
    private final Function<JavaClass, String> unitOf;

    /** By unit those it depends on directly, each with one reason. */
    private final Map<String, Map<String, String>> arrows = new TreeMap<>();

    NoCircleCondition(String units, Function<JavaClass, String> unitOf) {
        super("stand in no circle of " + units);
        this.unitOf = unitOf;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        arrows.clear();
        Set<String> here = all.stream().map(unitOf).collect(Collectors.toSet());
        all.forEach(type -> {
            Set<String> permitted = SourceFiles.permittedBy(type).collect(Collectors.toSet());
            type.getDirectDependenciesFromSelf().stream().filter(dependency -> here.contains(target(dependency)))
                    .filter(dependency -> !permitted.contains(SourceFiles.fileOf(dependency.getTargetClass())))
                    .forEach(dependency -> arrows.computeIfAbsent(unitOf.apply(type), _ -> new TreeMap<>())
                            .putIfAbsent(target(dependency), dependency.getDescription()));
        });
    }

    private String target(Dependency dependency) {
        return unitOf.apply(dependency.getTargetClass().getBaseComponentType());
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        // Reported once a circle, when all are known.
    }

    @Override
    public void finish(ConditionEvents events) {
        Set<String> reported = new TreeSet<>();
        for (String unit : arrows.keySet()) {
            Set<String> circle = reported.contains(unit) ? Set.of() : circleOf(unit);
            if (circle.size() > 1) {
                reported.addAll(circle);
                events.add(SimpleConditionEvent.violated(circle, "Circle of " + circle + ":\n" + reasons(circle)));
            }
        }
    }

    /** Those that can be reached from it and reach it. */
    private Set<String> circleOf(String unit) {
        Set<String> circle = reachableFrom(unit);
        circle.removeIf(other -> !reachableFrom(other).contains(unit));
        return circle;
    }

    private Set<String> reachableFrom(String unit) {
        Set<String> seen = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(Set.of(unit));
        while (!next.isEmpty()) {
            for (String target : arrows.getOrDefault(next.pop(), Map.of()).keySet()) {
                if (seen.add(target)) {
                    next.push(target);
                }
            }
        }
        return seen;
    }

    private String reasons(Set<String> circle) {
        return circle.stream().flatMap(from -> arrows.getOrDefault(from, Map.of()).entrySet().stream()
                .filter(arrow -> circle.contains(arrow.getKey()) && !arrow.getKey().equals(from)))
                .map(arrow -> "  " + arrow.getValue()).collect(Collectors.joining("\n"));
    }
}
