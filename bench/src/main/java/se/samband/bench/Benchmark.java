package se.samband.bench;

/** One question to Samband and to another tool. */
interface Benchmark {

    /** What it is called on the command line. */
    String name();

    /**
     * Makes the data that it lacks, then measures.
     *
     * @throws IllegalStateException when the two do not give the same answer: a faster wrong answer is no answer
     */
    Section run(Workshop workshop) throws Exception;
}
