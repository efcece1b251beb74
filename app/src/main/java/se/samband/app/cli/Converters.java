package se.samband.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import se.samband.core.area.AreaKind;
import se.samband.core.building.UnitKind;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Days;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.BadInputException;
import se.samband.core.problem.Problem;
import se.samband.core.text.Text;
import se.samband.geo.crs.Crs;
import se.samband.store.WorkspaceLocation;

/** Values on the command line; a wrong one is told with those that are known. */
final class Converters {

    private Converters() {}

    static final class Place implements ITypeConverter<WorkspaceLocation> {
        @Override
        public WorkspaceLocation convert(String value) {
            return WorkspaceLocation.of(value);
        }
    }

    static final class Kind implements ITypeConverter<DeliveryKind> {
        @Override
        public DeliveryKind convert(String value) {
            return known(value, DeliveryKind::find, DeliveryKind.values(), DeliveryKind::code);
        }
    }

    static final class ConfidentialityClass implements ITypeConverter<Confidentiality> {
        @Override
        public Confidentiality convert(String value) {
            return known(value, Confidentiality::find, Confidentiality.values(), Confidentiality::code);
        }
    }

    static final class Area implements ITypeConverter<AreaKind> {
        @Override
        public AreaKind convert(String value) {
            return known(value, AreaKind::find, AreaKind.values(), AreaKind::code);
        }
    }

    static final class Unit implements ITypeConverter<UnitKind> {
        @Override
        public UnitKind convert(String value) {
            return known(
                    value,
                    v -> Arrays.stream(UnitKind.values())
                            .filter(u -> u.code().equals(v))
                            .findFirst(),
                    UnitKind.values(),
                    UnitKind::code);
        }
    }

    static final class Date implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return Days.require(LocalDate.parse(value), null, value);
            } catch (DateTimeParseException e) {
                throw new BadInputException(
                        Problem.of(
                                        "date-expected",
                                        new Text("ett datum väntades.", "a date was expected."),
                                        new Text("Skriv till exempel 2025-10-01.", "Write for example 2025-10-01."))
                                .at(0, null, value),
                        e);
            }
        }
    }

    static final class Epsg implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String value) {
            return Crs.get(value).epsg();
        }
    }

    private static <T> T known(String value, Function<String, Optional<T>> find, T[] all, Function<T, String> code) {
        return find.apply(value.toLowerCase(Locale.ROOT)).orElseThrow(() -> {
            String words = Arrays.stream(all).map(code).collect(Collectors.joining(", "));
            return new BadInputException(Problem.of(
                            "word-unknown",
                            new Text("ordet är okänt.", "the word is not known."),
                            new Text("Välj något av: " + words + ".", "Choose one of: " + words + "."))
                    .at(0, null, value));
        });
    }
}
