package se.samband.store.row;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.samband.core.claim.ClaimState;
import se.samband.core.claim.MatchMethod;
import se.samband.core.claim.Technology;

/** The words of core as the tables write them, made once: they are written and read by the million. */
public final class Codes {

    private static final String[] STATES = codes(ClaimState.values(), ClaimState::code);
    private static final String[] TECHNOLOGIES = codes(Technology.values(), Technology::code);
    private static final String[] METHODS = codes(
            MatchMethod.values(),
            method -> method.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    private static final Map<String, MatchMethod> METHOD_BY_CODE =
            Arrays.stream(MatchMethod.values()).collect(Collectors.toMap(Codes::of, Function.identity()));

    private Codes() {}

    public static String of(ClaimState state) {
        return STATES[state.ordinal()];
    }

    public static String of(Technology technology) {
        return TECHNOLOGIES[technology.ordinal()];
    }

    public static String of(MatchMethod method) {
        return METHODS[method.ordinal()];
    }

    public static MatchMethod matchMethod(String code) {
        MatchMethod method = METHOD_BY_CODE.get(code);
        if (method == null) {
            throw new IllegalArgumentException("unknown match method " + code);
        }
        return method;
    }

    private static <E extends Enum<E>> String[] codes(E[] values, Function<E, String> code) {
        return Arrays.stream(values).map(code).toArray(String[]::new);
    }
}
