package se.samband.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SharedLookTest {

    /** Those who come during a look are told what a later one sees, and one later look is enough for all of them. */
    @Test
    void whoComesDuringALookSharesTheNextOne() throws Exception {
        AtomicLong world = new AtomicLong(1);
        AtomicLong looks = new AtomicLong();
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        SharedLook look = new SharedLook(() -> {
            long seen = world.get();
            if (looks.incrementAndGet() == 1) {
                looking.countDown();
                await(goOn);
            }
            return seen;
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> first = threads.submit(look::get);
            looking.await();
            world.set(2);
            List<Future<Long>> later = new ArrayList<>();
            List<Thread> asking = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                later.add(threads.submit(() -> {
                    synchronized (asking) {
                        asking.add(Thread.currentThread());
                    }
                    return look.get();
                }));
            }
            while (!allWait(asking, later.size())) {
                Thread.onSpinWait();
            }
            goOn.countDown();

            assertThat(first.get()).isEqualTo(1);
            for (Future<Long> answer : later) {
                assertThat(answer.get()).isEqualTo(2);
            }
            assertThat(looks).hasValue(2);
        }
    }

    @Test
    void eachCallAfterAnotherLooksAnew() {
        AtomicLong world = new AtomicLong();
        SharedLook look = new SharedLook(world::incrementAndGet);

        assertThat(List.of(look.get(), look.get(), look.get())).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aLookThatFailsIsNotShared() {
        AtomicLong looks = new AtomicLong();
        SharedLook look = new SharedLook(() -> {
            if (looks.incrementAndGet() == 1) {
                throw new IllegalStateException("gone");
            }
            return 7;
        });

        assertThatThrownBy(look::get).hasMessage("gone");
        assertThat(look.get()).isEqualTo(7);
    }

    private static boolean allWait(List<Thread> threads, int number) {
        synchronized (threads) {
            return threads.size() == number
                    && threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
