package io.github.jeongsan

import java.io.File
import java.math.BigDecimal
import java.math.BigInteger
import java.time.Instant
import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import kotlin.concurrent.thread
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertTrue
import kotlinx.coroutines.runBlocking

/** The typed door, shared between threads, and its memory. */
class PolicyBookTest {
    @Test
    fun `an order is settled`() {
        val transfer = PolicyBook(book).settle(order("order-1"))
        assertEquals(8_900, transfer.amounts.settlement)
        assertEquals(LocalDate.of(2023, 8, 14), transfer.settlementDate)
    }

    @Test
    fun `a batch answers each order by itself`() {
        val results = PolicyBook(book).settleMany(listOf(order("a"), order("b", -1), order("a"))).results
        assertEquals(8_900, assertIs<OrderTransfer>(results[0]).amounts.settlement)
        val codes = results.drop(1).map { assertIs<Errors>(it).errors.single().code }
        assertEquals(listOf("negative_amount", "duplicate_id"), codes)
    }

    @Test
    fun `long calls leave the caller's thread`() = runBlocking {
        val compiled = PolicyBook.awaitCompiled(wire.encodeToString(Book.serializer(), book))
        assertEquals(100, compiled.awaitSettleMany(List(100) { order("order-$it") }).results.size)
    }

    @Test
    fun `values are those of the language`() {
        val portion = Jeongsan.portion(1_333, BigDecimal("0.5"), rounding = RoundingMode.HALF_UP)
        assertEquals(Pair(BigDecimal("666.5"), 667L), Pair(portion.exact.toBigDecimalOrNull(), portion.amount))
        assertEquals(Pair(BigInteger("1333"), BigInteger("2")), portion.exact.run { Pair(numerator, denominator) })
        val third = Jeongsan.round(numerator = 100, denominator = 3, rounding = RoundingMode.CEILING)
        assertEquals(null, third.exact.toBigDecimalOrNull())
        assertEquals(Pair(BigInteger("100"), BigInteger("3")), third.exact.run { Pair(numerator, denominator) })
        val day = Jeongsan.civilDate(Instant.parse("2026-10-31T15:00:00Z")).date
        assertEquals(LocalDate.of(2026, 11, 1), day)
    }

    @Test
    fun `eight threads share one book`() {
        val shared = PolicyBook(book)
        val threads = Executors.newFixedThreadPool(8)
        val work = List(8) { worker ->
            Callable { List(500) { shared.settle(order("o-$worker-$it", 10_000L + it)).amounts.settlement } }
        }
        val answers = threads.invokeAll(work).map { it.get() }
        threads.shutdown()
        assertEquals(List(8) { answers.first() }, answers)
        assertEquals(8_900, answers.first().first())
    }

    @Test
    fun `an interrupt neither stops a call nor spoils the book`() {
        val shared = PolicyBook(book)
        val orders = List(5_000) { order("order-$it") }
        var count = 0
        val worker = thread { count = shared.settleMany(orders).results.size }
        worker.interrupt()
        worker.join()
        assertEquals(5_000, count)
        assertEquals(8_900, shared.settle(order("after")).amounts.settlement)
    }

    /** `JEONGSAN_CALLS=1000000` for a long run. */
    @Test
    fun `memory stays flat`() {
        val status = File("/proc/self/status")
        if (!status.exists()) return
        val resident = { status.readLines().first { it.startsWith("VmRSS") }.filter(Char::isDigit).toLong() }
        val calls = System.getenv("JEONGSAN_CALLS")?.toInt() ?: 20_000
        val shared = PolicyBook(book)
        fun run(times: Int) = repeat(times) {
            shared.settle(order("order-$it"))
            if (it % 100 == 0) PolicyBook(book).close()
            if (it % 1_000 == 0) PolicyBook(book)
        }
        run(20_000)
        val before = resident()
        run(calls)
        val grown = resident() - before
        println("$calls settle calls: $before kB before, $grown kB more after")
        assertTrue(grown < 64 * 1024, "$grown kB more after $calls calls")
    }
}
