package se.samband.app.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;
import se.samband.core.text.UtcTime;

/**
 * A JSON object made of something: names, types and values of its members, told once, so that what is described is what is given.
 * Immutable; members stand in the order in which they are added.
 */
public final class Shape<T> {

    private record Member<T>(String name, Map<String, Object> schema, Value<T> value) {}

    @FunctionalInterface
    private interface Value<T> {
        @Nullable
        Object of(T from, Lang lang);
    }

    private final List<Member<T>> members;

    private Shape(List<Member<T>> members) {
        this.members = members;
    }

    /** With no members yet. */
    public static <T> Shape<T> of() {
        return new Shape<>(List.of());
    }

    /** As the overload, where the type cannot be told from what follows. */
    public static <T> Shape<T> of(@SuppressWarnings("unused") Class<T> type) {
        return of();
    }

    public Shape<T> text(String name, Function<T, String> value) {
        return with(name, Schemas.TEXT, (from, lang) -> value.apply(from));
    }

    public Shape<T> textOrNull(String name, Function<T, @Nullable String> value) {
        return with(name, Schemas.orNull(Schemas.TEXT), (from, lang) -> value.apply(from));
    }

    /** A text in the reader's language. */
    public Shape<T> words(String name, Function<T, Text> value) {
        return with(name, Schemas.TEXT, (from, lang) -> value.apply(from).in(lang));
    }

    /** As the overload, where there may be none. */
    public Shape<T> wordsOrNull(String name, Function<T, @Nullable Text> value) {
        return with(name, Schemas.orNull(Schemas.TEXT), (from, lang) -> {
            Text text = value.apply(from);
            return text == null ? null : text.in(lang);
        });
    }

    /** Texts in the reader's language. */
    public Shape<T> sentences(String name, Function<T, ? extends Collection<Text>> value) {
        return with(
                name,
                Schemas.listOf(Schemas.TEXT),
                (from, lang) ->
                        value.apply(from).stream().map(text -> text.in(lang)).toList());
    }

    public Shape<T> texts(String name, Function<T, ? extends Collection<String>> value) {
        return with(name, Schemas.listOf(Schemas.TEXT), (from, lang) -> List.copyOf(value.apply(from)));
    }

    /** Texts of which each may be missing, such as the cells of a row. */
    public Shape<T> textsOrNulls(String name, Function<T, List<@Nullable String>> value) {
        return with(name, Schemas.listOf(Schemas.orNull(Schemas.TEXT)), (from, lang) -> value.apply(from));
    }

    /** One of a few words that never change. */
    public Shape<T> code(String name, Collection<String> codes, Function<T, String> value) {
        return with(name, Schemas.choice(codes), (from, lang) -> value.apply(from));
    }

    public Shape<T> number(String name, ToLongFunction<T> value) {
        return with(name, Schemas.WHOLE, (from, lang) -> value.applyAsLong(from));
    }

    public Shape<T> numberOrNull(String name, Function<T, @Nullable Long> value) {
        return with(name, Schemas.orNull(Schemas.WHOLE), (from, lang) -> value.apply(from));
    }

    public Shape<T> numbers(String name, Function<T, ? extends Collection<Long>> value) {
        return with(name, Schemas.listOf(Schemas.WHOLE), (from, lang) -> List.copyOf(value.apply(from)));
    }

    /** A number that may be unknown, told as -1 within the program. */
    public Shape<T> known(String name, ToIntFunction<T> value) {
        return with(name, Schemas.orNull(Schemas.WHOLE), (from, lang) -> {
            int number = value.applyAsInt(from);
            return number < 0 ? null : number;
        });
    }

    public Shape<T> metres(String name, Function<T, Double> value) {
        return with(name, Schemas.orNull(Schemas.NUMBER), (from, lang) -> {
            double metres = value.apply(from);
            return Double.isFinite(metres) ? metres : null;
        });
    }

    /** A share in per cent, exact to its last decimal; null where there is nothing to share. */
    public Shape<T> percent(String name, Function<T, @Nullable BigDecimal> value) {
        return with(name, Schemas.orNull(Schemas.NUMBER), (from, lang) -> value.apply(from));
    }

    public Shape<T> flag(String name, Function<T, Boolean> value) {
        return with(name, Schemas.FLAG, (from, lang) -> value.apply(from));
    }

    public Shape<T> day(String name, Function<T, LocalDate> value) {
        return with(name, Schemas.DAY, (from, lang) -> value.apply(from).toString());
    }

    public Shape<T> dayOrNull(String name, Function<T, @Nullable LocalDate> value) {
        return with(name, Schemas.orNull(Schemas.DAY), (from, lang) -> {
            LocalDate day = value.apply(from);
            return day == null ? null : day.toString();
        });
    }

    public Shape<T> instant(String name, Function<T, Instant> value) {
        return with(name, Schemas.INSTANT, (from, lang) -> UtcTime.of(value.apply(from)));
    }

    public Shape<T> instantOrNull(String name, Function<T, @Nullable Instant> value) {
        return with(name, Schemas.orNull(Schemas.INSTANT), (from, lang) -> {
            Instant instant = value.apply(from);
            return instant == null ? null : UtcTime.of(instant);
        });
    }

    /** An object whose names are not known beforehand, such as service levels. */
    public Shape<T> codesBy(String name, Collection<String> codes, Function<T, Map<String, String>> value) {
        return with(name, Schemas.mapOf(Schemas.choice(codes)), (from, lang) -> value.apply(from));
    }

    /** As {@link #codesBy}, for numbers. */
    public Shape<T> numbersBy(String name, Function<T, Map<String, Long>> value) {
        return with(name, Schemas.mapOf(Schemas.WHOLE), (from, lang) -> value.apply(from));
    }

    public <U> Shape<T> one(String name, Shape<U> shape, Function<T, U> value) {
        return with(name, shape.schema(), (from, lang) -> shape.json(value.apply(from), lang));
    }

    public <U> Shape<T> oneOrNull(String name, Shape<U> shape, Function<T, @Nullable U> value) {
        return with(name, Schemas.orNull(shape.schema()), (from, lang) -> {
            U found = value.apply(from);
            return found == null ? null : shape.json(found, lang);
        });
    }

    public <U> Shape<T> list(String name, Shape<U> shape, Function<T, ? extends Collection<? extends U>> value) {
        return with(
                name,
                Schemas.listOf(shape.schema()),
                (from, lang) -> value.apply(from).stream()
                        .map(each -> shape.json(each, lang))
                        .toList());
    }

    /** Something that has its JSON already. */
    public Shape<T> made(String name, Map<String, Object> schema, Function<T, @Nullable Object> value) {
        return with(name, schema, (from, lang) -> value.apply(from));
    }

    /** The members of another shape, in place. */
    public <U> Shape<T> all(Shape<U> other, Function<T, U> value) {
        Shape<T> both = this;
        for (Member<U> member : other.members) {
            both = both.with(
                    member.name(),
                    member.schema(),
                    (from, lang) -> member.value().of(value.apply(from), lang));
        }
        return both;
    }

    private Shape<T> with(String name, Map<String, Object> schema, Value<T> value) {
        List<Member<T>> more = new ArrayList<>(members);
        more.add(new Member<>(name, schema, value));
        return new Shape<>(List.copyOf(more));
    }

    /** The values of one. */
    public Map<String, @Nullable Object> json(T from, Lang lang) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        members.forEach(member -> json.put(member.name(), member.value().of(from, lang)));
        return json;
    }

    /** What it can hold, as JSON Schema; every member is always there. */
    Map<String, Object> schema() {
        return Schemas.object(properties());
    }

    /** The schemas of its members. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        members.forEach(member -> properties.put(member.name(), member.schema()));
        return properties;
    }
}
