// What a Kotlin program does with a book: typed calls, threads, memory.

package io.github.jeongsan

import java.io.File
import java.math.BigDecimal
import java.math.BigInteger
import java.time.Instant
import java.time.LocalDate
import java.util.concurrent.Callable
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import kotlin.concurrent.thread
import kotlin.test.Test
import kotlin.test.assertEquals
import kotlin.test.assertIs
import kotlin.test.assertTrue
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.cancelAndJoin
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
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

    private val many = List(10_000) { order("order-$it") }

    private fun stillRight(book: PolicyBook) = assertEquals(8_900, book.settle(order("after")).amounts.settlement)

    @Test
    fun `an interrupt neither stops a call nor spoils the book`() {
        val shared = PolicyBook(book)
        val begun = CountDownLatch(1)
        var count = 0
        var interrupted = false
        val worker = thread {
            begun.countDown()
            count = shared.settleMany(many).results.size
            interrupted = Thread.interrupted()
        }
        begun.await()
        worker.interrupt()
        stillRight(shared)
        worker.join()
        assertEquals(Pair(many.size, true), Pair(count, interrupted))
        stillRight(shared)
    }

    @Test
    fun `a coroutine cancelled in a call harms nothing`() = runBlocking {
        val shared = PolicyBook(book)
        repeat(3) { round ->
            val job = launch(Dispatchers.Default) { shared.awaitSettleMany(many) }
            delay(20L * round)
            job.cancelAndJoin()
            assertTrue(job.isCancelled)
            stillRight(shared)
        }
        assertEquals(many.size, shared.awaitSettleMany(many).results.size)
    }

    @Test
    fun `a book closed in the middle of a call lives until it ends`() {
        val shared = PolicyBook(book)
        val begun = CountDownLatch(1)
        var outcome: Result<Int>? = null
        val worker = thread {
            begun.countDown()
            outcome = runCatching { shared.settleMany(many).results.size }
        }
        begun.await()
        Thread.sleep(50)
        shared.close()
        worker.join()
        // The thread may have been late: then the call is refused.
        outcome!!.onSuccess { assertEquals(many.size, it) }.onFailure { assertIs<IllegalStateException>(it) }
        stillRight(PolicyBook(book))
    }

    @Test
    fun `an answer may be given where its record is asked for`() {
        val transfer = PolicyBook(book).settle(order("order-1"))
        val lines = Jeongsan.statementLines(listOf(transfer)).lines
        assertEquals(listOf(8_900L), lines.map { it.amounts.settlement })
        val statement = Jeongsan.statement(lines = lines, partner = "farm", from = transfer.settlementDate, to = transfer.settlementDate)
        assertEquals(1, statement.rows.size)
    }

    @Test
    fun `commands are told apart`() {
        val prepared = PayoutStateInput(id = "p", amount = 1_000, status = PayoutStatus.PREPARED)
        val started = Jeongsan.movePayout(PayoutEvent.START, prepared, at = Instant.parse("2026-11-10T01:00:00Z"))
        val remit = started.commands.filterIsInstance<RemitCommand>().single()
        assertEquals(Triple("remit", 1_000L, "KRW"), remit.run { Triple(command, amount, currency) })
        val ended = Jeongsan.movePayout(PayoutEvent.SUCCEED, started.payout, Instant.parse("2026-11-10T01:00:05Z"), remit.key)
        assertEquals(PayoutStatus.SUCCEEDED, ended.payout.status)
        assertEquals(CancelPayoutsCommand(), CancelPayoutsCommand())
    }

    /** `JEONGSAN_CALLS=1000000` for a long run. */
    @Test
    fun `memory stays flat`() {
        val status = File("/proc/self/status")
        if (!status.exists()) return
        val resident = { status.readLines().first { it.startsWith("VmRSS") }.filter(Char::isDigit).toLong() }
        val calls = System.getenv("JEONGSAN_CALLS")?.toInt() ?: 10_000
        val shared = PolicyBook(book)
        fun run(times: Int) = repeat(times) {
            shared.settle(order("order-$it"))
            if (it % 100 == 0) PolicyBook(book).close()
            if (it % 1_000 == 0) PolicyBook(book)
        }
        run(5_000)
        val before = resident()
        run(calls)
        val grown = resident() - before
        println("$calls settle calls: $before kB before, $grown kB more after")
        assertTrue(grown < 64 * 1024, "$grown kB more after $calls calls")
    }
}
