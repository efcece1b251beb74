package se.samband.app.disclosure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.samband.core.access.Audience;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.delivery.Delivery;
import se.samband.core.problem.Problem;
import se.samband.core.problem.RefusedException;
import se.samband.core.text.Lang;
import se.samband.core.text.Text;

/** Says why a file cannot be made for somebody, by number and class of deliveries and never by their content, and the ways out. */
final class Refusal {
    private static final int NAMED = 12;

    private Refusal() {}

    /**
     * @param rule as a whole sentence
     * @param stricter those that the maker sees; none where the file itself is stricter
     */
    static RefusedException of(String code, Audience audience, Text rule, List<Delivery> stricter) {
        Text label = audience.confidentiality().label();
        Text which = stricter.isEmpty()
                ? Text.same("")
                : new Text(
                        " Strängare är: " + numbers(stricter).sv() + ".",
                        " Stricter are: " + numbers(stricter).en() + ".");
        Text what = new Text(
                "Filen kan inte göras för den som får se klassen " + label.sv() + ". " + rule.sv() + which.sv(),
                "The file cannot be made for those who may see the class " + label.en() + ". " + rule.en()
                        + which.en());
        return new RefusedException(Problem.of(
                code, what, new Text(waysOut(audience, stricter, Lang.SV), waysOut(audience, stricter, Lang.EN))));
    }

    private static String waysOut(Audience audience, List<Delivery> stricter, Lang lang) {
        boolean sv = lang == Lang.SV;
        String wider = Arrays.stream(Confidentiality.values())
                .filter(c -> c.isStricterThan(audience.confidentiality()))
                .map(Confidentiality::code)
                .collect(Collectors.joining(sv ? " eller " : " or "));
        String classed = audience.confidentiality().code();
        StringBuilder ways = new StringBuilder();
        if (!wider.isEmpty()) {
            ways.append(sv ? "Gör filen för en strängare klass: " : "Make the file for a stricter class: ")
                    .append(wider)
                    .append(". ");
        }
        if (!stricter.isEmpty()) {
            ways.append(
                            sv
                                    ? "Eller ändra klass på leveranserna, om de får visas: på leveransens sida, eller med "
                                    : "Or change the class of the deliveries, if they may be shown: on the delivery's page, or by ")
                    .append("samband delivery ")
                    .append(stricter.getFirst().id())
                    .append(" --set-class ")
                    .append(classed)
                    .append(" --why \"…\". ");
        }
        return ways.append(
                        sv
                                ? "Eller använd de öppna siffrorna (/open), som regeln open-figures släpper till alla."
                                : "Or use the open figures (/open), which the rule open-figures releases to everybody.")
                .toString();
    }

    /** {@code leverans 7 (intern region), 9 (begränsad)}. */
    static Text numbers(List<Delivery> deliveries) {
        return new Text(numbers(deliveries, Lang.SV), numbers(deliveries, Lang.EN));
    }

    private static String numbers(List<Delivery> deliveries, Lang lang) {
        String named = deliveries.stream()
                .limit(NAMED)
                .map(d -> d.id() + " (" + d.confidentiality().label().in(lang) + ")")
                .collect(Collectors.joining(", "));
        int more = deliveries.size() - NAMED;
        String rest = more <= 0 ? "" : lang == Lang.SV ? " och " + more + " till" : " and " + more + " more";
        return (lang == Lang.SV ? "leverans " : "delivery ") + named + rest;
    }
}
