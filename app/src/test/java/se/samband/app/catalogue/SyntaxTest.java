package se.samband.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.core.text.Text;

class SyntaxTest {

    private static final String THING = "https://x.example/öppna#ting";
    private static final String AWKWARD = "\"\\<>&'\n\r\t;.@^{}|`åäö€𝄞 ]]> -- <!-- \\u0041 \\\"";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whateverIsSaidComesBackTheSameInEverySyntax(long seed) throws Exception {
        Random random = new Random(seed);
        Graph graph = new Graph();
        Graph.Thing thing = graph.thing(THING, Terms.DATASET);
        Set<String> said = new LinkedHashSet<>();
        said.add(Triples.triple(THING, Terms.TYPE, "<" + Terms.DATASET + ">"));
        for (int i = 0; i < 200; i++) {
            String sv = awkward(random);
            String en = awkward(random);
            thing.words(Terms.TITLE, new Text(sv, en)).value(Terms.FORMAT, sv).value(Terms.MODIFIED, en, Terms.DATE);
            said.add(Triples.triple(THING, Terms.TITLE, Triples.value(sv, "sv", "")));
            said.add(Triples.triple(THING, Terms.TITLE, Triples.value(en, "en", "")));
            said.add(Triples.triple(THING, Terms.FORMAT, Triples.value(sv, "", "")));
            said.add(Triples.triple(THING, Terms.MODIFIED, Triples.value(en, "", Terms.DATE)));
        }
        assertThat(Triples.ofXml(Syntax.RDF_XML.write(graph))).isEqualTo(said);
        assertThat(Triples.ofTurtle(Syntax.TURTLE.write(graph))).isEqualTo(said);
        assertThat(Triples.ofJson(Syntax.JSON_LD.write(graph))).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://x.example/a b", "https://x.example/<", "https://x.example/\"", "nothing", "https://x\n"
            })
    void whatIsNoAddressIsNotWritten(String iri) {
        assertThatThrownBy(() -> new Graph().thing(iri, Terms.DATASET)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsAcceptedByNameIsGivenAndElseTheUsual() {
        assertThat(Syntax.accepted("text/turtle")).isEqualTo(Syntax.TURTLE);
        assertThat(Syntax.accepted("text/html, application/ld+json;q=0.9, */*")).isEqualTo(Syntax.JSON_LD);
        assertThat(Syntax.accepted("*/*")).isEqualTo(Syntax.RDF_XML);
        assertThat(Syntax.accepted("")).isEqualTo(Syntax.RDF_XML);
    }

    private static String awkward(Random random) {
        StringBuilder text = new StringBuilder();
        int[] letters = AWKWARD.codePoints().toArray();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }
}
