package org.petitions.starter.operations;

import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Figures that a meter counts already, so that page and metrics never differ. */
public final class MeterFigures implements StatusPart {
    private final MeterRegistry meters;
    private final Source source;
    private final LongPredicate trouble;

    /**
     * @param trouble at which values somebody should look
     */
    public MeterFigures(MeterRegistry meters, Source source, LongPredicate trouble) {
        this.meters = meters;
        this.source = source;
        this.trouble = trouble;
    }

    /**
     * Where a figure comes from.
     *
     * @param code of the figure
     * @param meter the meter's name
     * @param tag the meter's tag by which it is counted, or null for one figure of all
     */
    public record Source(String code, String meter, @Nullable String tag) {}

    @Override
    public List<Figure> figures() {
        Map<String, Double> values = new TreeMap<>();
        for (Meter meter : meters.find(source.meter()).meters()) {
            String of = source.tag() == null ? null : meter.getId().getTag(source.tag());
            values.merge(of == null ? "" : of, valueOf(meter), Double::sum);
        }
        return values.entrySet().stream().map(each -> {
            long value = Math.round(each.getValue());
            return new Figure(source.code(), each.getKey().isEmpty() ? null : each.getKey(), value,
                    trouble.test(value));
        }).toList();
    }

    /** The first of what it measures; nothing where it does not know. */
    static double valueOf(Meter meter) {
        double value = StreamSupport.stream(meter.measure().spliterator(), false).findFirst()
                .map(Measurement::getValue).orElse(Double.NaN);
        return Double.isFinite(value) ? value : 0;
    }
}
