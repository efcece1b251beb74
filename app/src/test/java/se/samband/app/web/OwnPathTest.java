package se.samband.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/20/figures?level=100&as-of=2025-10-01", "/buildings/export?q={x}&q=%C3%A5", "/a//b", "/@x"
            })
    void whatIsOfThisServerIsLedTo(String path) {
        assertThat(OwnPath.find(path)).contains(path);
    }

    /** Browsers leave out tabs and line breaks and take a backslash for a slash. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "figures",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/\r\n/evil.example",
                "\t//evil.example",
                " //evil.example",
                "/ /evil.example",
                "/figures\r\nSet-Cookie: x=y",
                "https://evil.example",
                "javascript:alert(1)",
                "data:text/html,x"
            })
    void whatCanNameAnotherHostIsNot(String path) {
        assertThat(OwnPath.find(path)).isEmpty();
    }
}
